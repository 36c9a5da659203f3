import org.jetbrains.kotlin.gradle.dsl.JvmTarget

plugins {
    alias(libs.plugins.android.application)
    alias(libs.plugins.kotlin.compose)
}

val abis = libs.versions.abis.get().split(" ")

/** A package without the core would be an app that ends where it begins. */
val checkNativeLibraries by tasks.registering {
    val libraries = abis.map { file("src/main/jniLibs/$it/libnearer.so") }
    doLast {
        val missing = libraries.filterNot { it.exists() }
        check(missing.isEmpty()) { "build the core first, by android/native: there is no ${missing.joinToString()}" }
    }
}

tasks.matching { it.name == "mergeReleaseJniLibFolders" }.configureEach { dependsOn(checkNativeLibraries) }

android {
    namespace = "app.nearer"
    compileSdk = libs.versions.compileSdk.get().toInt()

    defaultConfig {
        applicationId = "app.nearer"
        minSdk = libs.versions.minSdk.get().toInt()
        targetSdk = libs.versions.targetSdk.get().toInt()
        versionCode = libs.versions.versionCode.get().toInt()
        versionName = libs.versions.versionName.get()
        ndk { abiFilters += abis }
    }

    ndkVersion = libs.versions.ndk.get()

    signingConfigs {
        // The key and its words come from the environment, and lie nowhere in the tree.
        System.getenv("NEARER_KEYSTORE")?.let { keystore ->
            create("release") {
                storeFile = file(keystore)
                storePassword = System.getenv("NEARER_KEYSTORE_PASSWORD")
                keyAlias = System.getenv("NEARER_KEY_ALIAS")
                keyPassword = System.getenv("NEARER_KEY_PASSWORD")
            }
        }
    }

    buildTypes {
        debug { applicationIdSuffix = ".debug" }
        release {
            isMinifyEnabled = true
            isShrinkResources = true
            proguardFiles(getDefaultProguardFile("proguard-android-optimize.txt"), "proguard-rules.pro")
            signingConfig = signingConfigs.findByName("release")
            ndk { debugSymbolLevel = "FULL" }
        }
    }

    androidResources { generateLocaleConfig = false }

    buildFeatures { compose = true }

    compileOptions {
        sourceCompatibility = JavaVersion.toVersion(libs.versions.jvmTarget.get())
        targetCompatibility = JavaVersion.toVersion(libs.versions.jvmTarget.get())
    }

    sourceSets {
        getByName("main") {
            kotlin.directories += listOf("../kit/src", "../shared/src", "../../out/bindings/kotlin")
        }
        getByName("test") {
            kotlin.directories += "test/src"
        }
    }

    testOptions {
        unitTests {
            isIncludeAndroidResources = true
            all {
                val libraries = System.getenv("NEARER_LIB_DIR") ?: "../target/debug"
                it.systemProperty("jna.library.path", rootDir.resolve(libraries).absolutePath)
                it.systemProperty("screenshots.dir", rootDir.resolve("../out/screens/android").absolutePath)
                it.systemProperty("roborazzi.test.record", "true")
            }
        }
    }
}

kotlin {
    compilerOptions { jvmTarget = JvmTarget.fromTarget(libs.versions.jvmTarget.get()) }
}

dependencies {
    implementation(libs.activity.compose)
    implementation(libs.activity.ktx)
    implementation(libs.lifecycle.viewmodel.savedstate)
    implementation(libs.compose.material3)
    implementation(libs.compose.ui)
    implementation(libs.compose.foundation)
    implementation(libs.compose.ripple)
    implementation(libs.compose.foundation.layout)
    implementation(libs.compose.animation.core)
    implementation(libs.compose.animation)
    implementation(libs.coroutines.android)
    // On a phone JNA's AAR, which carries its libraries; in unit tests its jar, for the host.
    implementation(variantOf(libs.jna) { artifactType("aar") })
    testImplementation(libs.jna)

    testImplementation(libs.junit)
    testImplementation(libs.robolectric)
    testImplementation(libs.compose.ui.test.junit4)
    testImplementation(libs.roborazzi)
    testImplementation(libs.espresso.core)
    testImplementation(libs.androidx.test.ext.junit)
    testImplementation(libs.androidx.test.runner)
    testImplementation(libs.androidx.test.core)
    testImplementation(libs.androidx.test.monitor)
    debugImplementation(libs.compose.ui.test.manifest)
}
