//! What two builds must agree on: Mill, which is tested here, and Gradle, which is for Android Studio.

use nearer_core::text::{Catalogue, Pack, built_in};
use nearer_tests::{files, root};
use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The text between the first `from` and the next `to`.
fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let (_, after) = text.split_once(from).unwrap_or_else(|| panic!("no '{from}'"));
    after.split_once(to).unwrap_or_else(|| panic!("no '{to}' after '{from}'")).0
}

/// What stands in the brackets after each `call(`.
fn arguments<'a>(text: &'a str, call: &str) -> BTreeSet<&'a str> {
    text.split(call)
        .skip(1)
        .filter_map(|after| after.split([')', ' ', '}']).next())
        .map(|a| a.trim_matches('"'))
        .collect()
}

#[test]
fn both_builds_of_the_app_have_the_same_libraries() {
    let mill = read("android/build.mill");
    let app = between(&mill, "object app extends", "/** JNA's classes come from its jar");
    let of_mill: BTreeSet<String> = arguments(app, "dep(").into_iter().map(str::to_owned).collect();
    let gradle = read("android/app/build.gradle.kts");
    let of_gradle: BTreeSet<String> = arguments(&gradle, "\n    implementation(libs.")
        .into_iter()
        .map(|name| name.replace('.', "-"))
        .collect();
    assert!(of_mill.len() > 5, "{of_mill:?}");
    assert_eq!(of_mill, of_gradle);
}

#[test]
fn both_builds_have_the_same_name_levels_and_sources() {
    let (mill, gradle) = (read("android/build.mill"), read("android/app/build.gradle.kts"));
    let namespace = between(&gradle, "namespace = \"", "\"");
    assert_eq!(namespace, between(&gradle, "applicationId = \"", "\""));
    assert_eq!(namespace, between(&mill, "androidApplicationNamespace = \"", "\""));
    assert_eq!(namespace, between(&mill, "androidApplicationId = \"", "\""));
    for key in ["compileSdk", "minSdk", "targetSdk", "versionCode", "versionName"] {
        assert!(gradle.contains(&format!("libs.versions.{key}.get()")), "Gradle: {key}");
        assert!(mill.contains(&format!("versionOf(\"{key}\")")), "Mill: {key}");
    }
    // Mill says of a module's own sources only that they lie in `src`.
    assert!(gradle.contains("../kit/src") && mill.contains("object kit extends"), "the models");
    for folder in ["shared/src", "out/bindings/kotlin", "test/src"] {
        assert!(gradle.contains(folder), "Gradle: {folder}");
        assert!(mill.contains(folder), "Mill: {folder}");
    }
}

/// What is asked for by `canImport` is compiled here as well, against a stand-in.
#[test]
fn no_line_of_the_iphone_s_is_compiled_by_nobody() {
    let mut asked = BTreeSet::new();
    for folder in ["ios/Nearer", "ios/Share", "ios/Widgets", "ios/NearerKit/Sources"] {
        for file in files(&root().join(folder), ".swift") {
            let text = fs::read_to_string(&file).expect("readable");
            let named = arguments(&text, "canImport(").into_iter().map(str::to_owned);
            asked.extend(named);
        }
    }
    assert!(asked.len() > 2, "{asked:?}");
    for framework in asked {
        assert!(root().join("ios/stubs").join(&framework).is_dir(), "there is no stand-in for {framework}");
        assert!(read("ios/typecheck").contains(&framework), "the stand-in for {framework} is not built");
    }
}

/// R8 sees no reflection: what JNA reads by it is named.
#[test]
fn a_release_keeps_what_is_read_by_reflection() {
    let rules = read("android/app/proguard-rules.pro");
    let uniffi = read("bindings/uniffi.toml");
    let core = read("core/uniffi.toml");
    let packages = [&uniffi, &core].map(|config| between(config, "package_name = \"", "\"").to_owned());
    for package in packages.iter().map(String::as_str).chain(["com.sun.jna"]) {
        assert!(rules.contains(&format!("-keep class {package}.** {{ *; }}")), "{package}");
    }
    assert!(
        between(&read("android/app/build.gradle.kts"), "release {", "\n        }")
            .contains("isMinifyEnabled = true")
    );
}

/// What is shipped is built by one command, with what it looks at; whoever builds it otherwise may ship something else.
#[test]
fn what_android_is_shipped_is_built_by_one_command_each() {
    let workflow = read(".github/workflows/phones.yml");
    assert!(workflow.contains("android/native\n") && !workflow.contains("cargo ndk"), "{workflow}");
    assert!(workflow.contains("run: android/release\n") && !workflow.contains("gradle "), "{workflow}");
}

/// The Android plugin compiles Kotlin by a compiler of its own, unless a newer one is named: the Compose plugin, which is
/// made for that one, would refuse it.
#[test]
fn gradle_compiles_kotlin_by_the_compiler_that_is_tested() {
    let (gradle, catalog) = (read("android/build.gradle.kts"), read("android/gradle/libs.versions.toml"));
    assert!(gradle.contains("classpath(libs.kotlin.gradle.plugin)"), "{gradle}");
    for line in ["kotlin-gradle-plugin = ", "kotlin-compose = "] {
        assert!(between(&catalog, line, "\n").contains("version.ref = \"kotlin\""), "{line}");
    }
    let wrapper = read("android/gradle/wrapper/gradle-wrapper.properties");
    let hash = between(&wrapper, "distributionSha256Sum=", "\n");
    assert!(hash.len() == 64 && hash.chars().all(|c| c.is_ascii_hexdigit()), "{hash}");
}

/// ART compiles beforehand what runs from a tap to the first screen: rules that name a package that went say nothing.
#[test]
fn the_baseline_profile_names_packages_that_are_there() {
    let profile = read("android/app/src/main/baseline-prof.txt");
    let rules: Vec<&str> =
        profile.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    assert!(rules.len() > 10, "{rules:?}");
    let sources = ["android/app/src/main/kotlin", "android/kit/src", "android/shared/src"];
    for rule in rules {
        let class = rule.trim_start_matches(['H', 'S', 'P']).strip_prefix('L').expect("a class");
        let package = class.split("/*").next().expect("a package");
        let generated = ["app/nearer/bindings", "app/nearer/core", "com/sun/jna"].contains(&package);
        let is_there = sources.iter().any(|source| root().join(source).join(package).is_dir());
        assert!(generated || is_there, "{rule}");
    }
}

/// The phone's settings offer the languages that the programme speaks.
#[test]
fn the_system_s_list_of_languages_is_the_programme_s() {
    let listed = read("android/app/src/main/res/xml/locales.xml");
    let offered: BTreeSet<&str> =
        listed.split("android:name=\"").skip(1).filter_map(|after| after.split('"').next()).collect();
    let spoken = fs::read_dir(root().join("core/content")).expect("readable").flatten();
    let spoken = spoken.filter(|entry| entry.path().join("strings.ftl").exists());
    let spoken: BTreeSet<String> =
        spoken.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    assert_eq!(offered, spoken.iter().map(String::as_str).collect());
}

/// Names in launchers, pickers and tiles are read by the system, without the app: they are the catalogue's all the same.
#[test]
fn the_words_of_android_s_resources_are_the_catalogue_s() {
    for (language, folder) in [("en", "values"), ("es", "values-es"), ("de", "values-de")] {
        let pack = Pack::open(built_in(), language).expect("the built-in pack");
        let catalogue = Catalogue::read(&pack).expect("a catalogue");
        let strings = read(&format!("android/app/src/main/res/{folder}/strings.xml"));
        let mut names = Vec::new();
        for entry in strings.split("<string name=\"").skip(1) {
            let (name, rest) = entry.split_once("\">").expect("a name");
            let text = rest.split_once("</string>").expect("an end").0.replace("\\'", "'");
            assert_eq!(text, catalogue.text(&name.replace('_', "-")), "{language}: {name}");
            names.push(name);
        }
        assert_eq!(names.first(), Some(&"action_save_to"), "{language}");
        assert!(names.len() > 5 && names.is_sorted(), "{language}: {names:?}");
    }
}

#[test]
fn the_app_asks_for_no_network() {
    let manifest = read("android/app/src/main/AndroidManifest.xml");
    let asked: Vec<&str> = manifest
        .split("<uses-permission android:name=\"android.permission.")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert_eq!(
        asked,
        [
            "POST_NOTIFICATIONS",
            "RECEIVE_BOOT_COMPLETED",
            "SCHEDULE_EXACT_ALARM",
            "FOREGROUND_SERVICE",
            "FOREGROUND_SERVICE_MEDIA_PLAYBACK",
            "VIBRATE",
            "WAKE_LOCK"
        ],
        "reminders need the first three, a sitting with the screen off the others; and nothing else is asked"
    );
    assert_eq!(manifest.matches("uses-permission").count(), asked.len());
    assert!(manifest.contains("android:allowBackup=\"false\""));
}

/// Machines of others run these: each action is named by its commit, may read alone, and ends in time. None was run where
/// this is written, and README says so.
#[test]
fn workflows_are_pinned_may_only_read_and_say_that_they_were_not_run() {
    let workflows = files(&root().join(".github/workflows"), ".yml");
    let names: Vec<_> = workflows.iter().filter_map(|file| file.file_name()).collect();
    assert_eq!(names, ["phones.yml", "test.yml"]);
    let open = read("README.md");
    let open = between(&open, "## Not verified here", "\n## ");
    for file in workflows {
        let text = fs::read_to_string(&file).expect("readable");
        let name = file.strip_prefix(root()).expect("inside").display().to_string();
        let used: Vec<&str> = text
            .lines()
            .filter_map(|line| line.trim().trim_start_matches("- ").strip_prefix("uses: "))
            .collect();
        assert!(!used.is_empty(), "{name}");
        for action in used {
            let (action, _) =
                action.split_once(" # v").unwrap_or_else(|| panic!("{name}: {action} of what version?"));
            let commit = action.split_once('@').map(|(_, commit)| commit).unwrap_or_default();
            let is_commit = commit.len() == 40 && commit.chars().all(|c| c.is_ascii_hexdigit());
            assert!(is_commit, "{name}: {action} is not named by its commit");
        }
        assert!(text.contains("\npermissions:\n  contents: read\n\n"), "{name}");
        assert_eq!(text.matches("permissions:").count(), 1, "{name}");
        assert!(!text.contains("secrets."), "{name}");
        let jobs = text.matches("runs-on: ").count();
        assert!(jobs > 0 && text.matches("    timeout-minutes: ").count() == jobs, "{name}");
        assert_eq!(text.matches("persist-credentials: false").count(), jobs, "{name}");
        assert!(text.contains("NOT RUN where this was written"), "{name}");
        assert!(open.contains(&name), "README doesn't say that {name} was not run");
    }
}

/// What is shown of the app before it is there: [Play](https://support.google.com/googleplay/android-developer/answer/9859152)
/// and F-Droid refuse or cut what is longer, and a language without a text shows another's.
#[test]
fn the_listing_is_whole_in_each_language_and_no_longer_than_stores_allow() {
    let listing = root().join("android/fastlane/metadata/android");
    let shown: BTreeSet<String> = fs::read_dir(&listing)
        .expect("readable")
        .map(|entry| entry.expect("readable").file_name().into_string().expect("UTF-8"))
        .collect();
    let languages: BTreeSet<&str> = shown.iter().filter_map(|locale| locale.split('-').next()).collect();
    let pack = Pack::open(built_in(), "en").expect("the built-in pack");
    let spoken: BTreeSet<&str> = pack.languages().iter().map(String::as_str).collect();
    assert_eq!(languages, spoken, "the languages of the programme");
    let code = between(&read("android/gradle/libs.versions.toml"), "versionCode = \"", "\"").to_owned();
    for locale in &shown {
        for (file, most) in [
            ("title.txt", 30),
            ("short_description.txt", 80),
            ("full_description.txt", 4000),
            (&format!("changelogs/{code}.txt"), 500),
        ] {
            let path = listing.join(locale).join(file);
            let text =
                fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let length = text.trim_end().chars().count();
            assert!((1..=most).contains(&length), "{locale}/{file}: {length} characters, at most {most}");
        }
    }
}

/// What Cargo is told not to build as a test would be a test that never runs.
#[test]
fn no_test_stands_where_none_is_run() {
    for (cargo, sources) in
        [("bindings", "bindings/src"), ("bindings/bindgen", "bindings/bindgen/src"), ("tests", "tests/src")]
    {
        assert!(read(&format!("{cargo}/Cargo.toml")).contains("\ntest = false\n"), "{cargo}");
        let found = files(&root().join(sources), ".rs");
        assert!(!found.is_empty(), "{sources}");
        for file in found {
            let text = fs::read_to_string(&file).expect("readable");
            assert!(!text.contains("#[test]"), "{} has a test, and is not built as one", file.display());
        }
    }
}

#[test]
fn no_example_in_a_comment_goes_untried() {
    for folder in ["core", "bindings", "tests"] {
        assert!(read(&format!("{folder}/Cargo.toml")).contains("doctest = false"), "{folder}");
        for file in files(&root().join(folder).join("src"), ".rs") {
            let text = fs::read_to_string(&file).expect("readable");
            let mut fences =
                text.lines().filter_map(|line| line.trim_start().strip_prefix("//")?.split_once("```"));
            while let Some((_, kind)) = fences.next() {
                assert_eq!(kind, "text", "{}: examples are not tried here", file.display());
                fences.next();
            }
        }
    }
}

/// What Cargo would compile for these packages, a line for each crate with its features and profile.
fn compiled(selection: &[&str]) -> BTreeSet<String> {
    let output = Command::new(env!("CARGO"))
        .args(["build", "--locked", "--offline", "--unit-graph", "-Z", "unstable-options"])
        .args(selection)
        // The plan of a build is only told by an unstable switch.
        .env("RUSTC_BOOTSTRAP", "1")
        .current_dir(root())
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let plan: serde_json::Value = serde_json::from_slice(&output.stdout).expect("a plan");
    let units = plan["units"].as_array().expect("units");
    units
        .iter()
        .map(|unit| {
            let part = |name: &str| unit[name].to_string();
            let (target, profile) = (&unit["target"], &unit["profile"]);
            let compiled =
                [target["name"].to_string(), target["kind"].to_string(), profile["opt_level"].to_string()];
            format!("{} {} {} {}", part("pkg_id"), part("features"), part("mode"), compiled.join(" "))
        })
        .collect()
}

/// A feature that only a test asks for would build the core anew after `make run`.
#[test]
fn what_make_run_builds_make_test_does_not_build_again() {
    let run = compiled(&["-p", "nearer-bindings", "-p", "nearer-bindgen"]);
    let test = compiled(&["--workspace", "--all-targets"]);
    assert!(run.len() > 100, "only {} units", run.len());
    let other: Vec<_> = run.difference(&test).collect();
    assert!(other.is_empty(), "`make test` builds these otherwise: {other:#?}");
}
