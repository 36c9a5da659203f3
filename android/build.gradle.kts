buildscript {
    dependencies {
        // The Android plugin compiles Kotlin itself, and by an older compiler than the Compose plugin is made for:
        // developer.android.com/build/releases/agp-9-0-0-release-notes, "Runtime dependency on Kotlin Gradle plugin".
        classpath(libs.kotlin.gradle.plugin)
    }
}

plugins {
    alias(libs.plugins.android.application) apply false
    alias(libs.plugins.kotlin.compose) apply false
}
