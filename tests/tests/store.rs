//! What an upload of the iPhone's app is refused for: read from the files, since there is no Mac to ask.

use nearer_core::text::{Pack, built_in};
use nearer_tests::{files, root};
use std::collections::BTreeSet;
use std::fs;

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A target's part of the project, with what it takes over by `<<: *bundle`.
fn target(project: &str, name: &str) -> String {
    let (_, from) = project.split_once(&format!("\n  {name}:\n")).unwrap_or_else(|| panic!("no {name}"));
    let lines = from.lines().take_while(|line| line.is_empty() || line.starts_with("   "));
    let own: String = lines.flat_map(|line| [line, "\n"]).collect();
    let (_, bundle) = project.split_once("<<: &bundle\n").expect("what all bundles say");
    let bundle: String = bundle
        .lines()
        .take_while(|line| line.starts_with("          "))
        .flat_map(|line| [line, "\n"])
        .collect();
    own.replace("<<: *bundle\n", &bundle)
}

/// The languages that the programme speaks.
fn languages() -> Vec<String> {
    let spoken = fs::read_dir(root().join("core/content")).expect("readable").flatten();
    let mut spoken: Vec<String> = spoken
        .filter(|entry| entry.path().join("strings.ftl").exists())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    spoken.sort();
    spoken
}

#[test]
fn each_bundle_of_the_iphone_s_says_what_a_store_asks() {
    let project = read("ios/project.yml");
    let spoken = format!("CFBundleLocalizations: [{}]", languages().join(", "));
    let table = [
        "CFBundleDisplayName: Nearer",
        "CFBundleShortVersionString: $(MARKETING_VERSION)",
        "CFBundleVersion: $(CURRENT_PROJECT_VERSION)",
        "CFBundleDevelopmentRegion: en",
        &spoken,
        "PrivacyInfo.xcprivacy",
        "com.apple.security.application-groups: [group.app.nearer]",
    ];
    // The others take the app's entitlements over by a name of YAML's.
    let group = "entitlements: *shared";
    for bundle in ["Nearer", "NearerWidgets", "NearerShare"] {
        let target = target(&project, bundle);
        for key in table {
            let shared = key.starts_with("com.apple.security") && target.contains(group);
            assert!(target.contains(key) || shared, "{bundle} doesn't say {key}");
        }
    }
    assert!(Pack::open(built_in(), "en").is_ok(), "the development region is a language of the programme's");
    let version = read("android/gradle/libs.versions.toml");
    for (key, of_android) in
        [("MARKETING_VERSION: ", "versionName = \""), ("CURRENT_PROJECT_VERSION: ", "versionCode = \"")]
    {
        let (_, ours) = project.split_once(key).expect(key);
        let (_, theirs) = version.split_once(of_android).expect(of_android);
        assert_eq!(ours.lines().next(), theirs.split('"').next(), "{key}");
    }
}

#[test]
fn the_iphone_s_app_has_what_a_store_asks() {
    let app = target(&read("ios/project.yml"), "Nearer");
    let (_, ipad) = app.split_once("UISupportedInterfaceOrientations~ipad:").expect("an iPad's orientations");
    let turned: BTreeSet<&str> =
        ipad.lines().filter_map(|line| line.trim().strip_prefix("- UIInterfaceOrientation")).collect();
    assert_eq!(turned, BTreeSet::from(["LandscapeLeft", "LandscapeRight", "Portrait", "PortraitUpsideDown"]));
    for key in [
        "UILaunchScreen: {}",
        "UIBackgroundModes: [audio]",
        "ASSETCATALOG_COMPILER_APPICON_NAME: AppIcon",
        "GLOBAL_ACCENT_COLOR_NAME: AccentColor",
    ] {
        assert!(app.contains(key), "{key}");
    }
    // Said with its reason above it: the core's own encryption is none of the system's.
    let (before, said) =
        app.split_once("ITSAppUsesNonExemptEncryption: ").expect("what is declared of encryption");
    assert!(said.starts_with("true"), "SQLCipher is no part of the system's");
    assert!(before.lines().rev().nth(1).is_some_and(|line| line.trim().starts_with('#')), "without a reason");
}

/// One picture of 1024, eight bits a colour, without alpha: what is refused at upload stands in its header.
#[test]
fn the_iphone_s_icon_is_one_that_is_taken() {
    let folder = root().join("ios/Nearer/Assets.xcassets");
    let icon = fs::read(folder.join("AppIcon.appiconset/icon.png")).expect("an icon");
    assert_eq!(&icon[..8], b"\x89PNG\r\n\x1a\n");
    let side = |at: usize| u32::from_be_bytes(icon[at..at + 4].try_into().expect("four bytes"));
    assert_eq!([side(16), side(20)], [1024, 1024]);
    assert_eq!(icon[24..26], [8, 2], "eight bits of red, green and blue");
    for (set, key) in [("AppIcon.appiconset", "images"), ("AccentColor.colorset", "colors")] {
        let contents = fs::read_to_string(folder.join(set).join("Contents.json")).expect(set);
        let contents: serde_json::Value = serde_json::from_str(&contents).expect(set);
        for one in contents[key].as_array().expect(key) {
            let file = one["filename"].as_str();
            assert!(file.is_none_or(|file| folder.join(set).join(file).exists()), "{set}: {file:?}");
        }
    }
    // The accent is the look's, in each of the four appearances.
    let look: toml::Table = read("bindings/bindgen/look.toml").parse().expect("TOML");
    let accent = fs::read_to_string(folder.join("AccentColor.colorset/Contents.json")).expect("an accent");
    let accent: serde_json::Value = serde_json::from_str(&accent).expect("JSON");
    let colours = look["colour"].as_array().expect("colours");
    let of_look = colours.iter().find(|colour| colour["name"].as_str() == Some("accent")).expect("an accent");
    let of_look: Vec<String> = of_look["shades"]
        .as_array()
        .expect("shades")
        .iter()
        .filter_map(|shade| shade.as_str()?.strip_prefix('#').map(str::to_owned))
        .collect();
    let of_assets: Vec<String> = accent["colors"]
        .as_array()
        .expect("colours")
        .iter()
        .map(|colour| {
            let part =
                |name: &str| colour["color"]["components"][name].as_str().map(|part| part.replace("0x", ""));
            ["red", "green", "blue"].iter().filter_map(|name| part(name)).collect()
        })
        .collect();
    assert_eq!(of_assets, of_look);
}

/// Who calls such a function without a reason in the manifest is refused; who gives a reason for nothing says something
/// that isn't so.
#[test]
fn the_privacy_manifest_names_what_is_called_and_nothing_else() {
    let manifest = read("ios/PrivacyInfo.xcprivacy");
    let flat: String = manifest.split_whitespace().collect();
    for nothing in [
        "NSPrivacyTrackingDomains</key><array/>",
        "NSPrivacyCollectedDataTypes</key><array/>",
        "NSPrivacyTracking</key><false/>",
    ] {
        assert!(flat.contains(nothing), "{nothing}");
    }
    let mut sources = String::new();
    for (folder, ending) in [
        ("ios/Nearer", ".swift"),
        ("ios/Share", ".swift"),
        ("ios/Widgets", ".swift"),
        ("ios/NearerKit/Sources", ".swift"),
        ("core/src", ".rs"),
        ("bindings/src", ".rs"),
    ] {
        for file in files(&root().join(folder), ending) {
            sources += &fs::read_to_string(&file).expect("readable");
        }
    }
    let table = [
        ("FileTimestamp", &["metadata(", "attributesOfItem", "creationDate"][..], &["C617.1", "3B52.1"][..]),
        // SQLCipher's `statfs`, wherever it is linked.
        ("DiskSpace", &["Nearer::open", "Vault::open"], &["E174.1"]),
        ("SystemBootTime", &["systemUptime", "mach_absolute_time"], &[]),
        ("UserDefaults", &["UserDefaults", "@AppStorage", "@SceneStorage"], &[]),
        ("ActiveKeyboards", &["activeInputModes"], &[]),
    ];
    for (category, calls, reasons) in table {
        let is_called = calls.iter().any(|call| sources.contains(call));
        let is_named = manifest.contains(&format!("<string>NSPrivacyAccessedAPICategory{category}</string>"));
        assert_eq!(is_called, is_named, "{category}");
        assert_eq!(is_called, !reasons.is_empty(), "{category} wants a reason");
        for reason in reasons {
            assert!(manifest.contains(&format!("<string>{reason}</string>")), "{category}: {reason}");
        }
    }
}

/// What Xcode builds a bundle of is what is checked here: a file that only one of the two knows fails on the other.
#[test]
fn each_bundle_is_checked_with_the_files_that_it_is_built_of() {
    let (project, check) = (read("ios/project.yml"), read("ios/typecheck"));
    for bundle in ["NearerWidgets", "NearerShare"] {
        let target = target(&project, bundle);
        let built: BTreeSet<&str> = target
            .lines()
            .filter_map(|line| line.trim().strip_prefix("- "))
            .filter(|name| name.ends_with(".swift"))
            .collect();
        let (_, from) = check.split_once(&format!("lower {bundle} ")).expect(bundle);
        let lines = from.lines().scan(true, |goes_on, line| {
            let taken = goes_on.then_some(line);
            *goes_on = line.ends_with('\\');
            taken
        });
        let checked: BTreeSet<&str> = lines
            .flat_map(str::split_whitespace)
            .filter_map(|name| name.strip_prefix("ios/"))
            .filter(|name| name.starts_with("Nearer/"))
            .collect();
        assert_eq!(built, checked, "{bundle}");
    }
    for bundle in ["Nearer", "NearerWidgets", "NearerShare", "NearerWalk"] {
        assert!(check.contains(&format!("lower {bundle} ")), "{bundle} is checked by nobody");
    }
}

/// Every framework that is imported has a stand-in, so that no line that uses it goes unchecked.
#[test]
fn what_is_imported_has_a_stand_in() {
    let known = ["Foundation", "Observation", "Dispatch", "NearerKit", "NearerCore", "NearerBindings"];
    let mut asked = BTreeSet::new();
    for folder in ["ios/Nearer", "ios/Share", "ios/Widgets", "ios/WalkTests", "ios/NearerKit/Sources"] {
        for file in files(&root().join(folder), ".swift") {
            let text = fs::read_to_string(&file).expect("readable");
            let imported = text.lines().filter_map(|line| line.trim().strip_prefix("import "));
            asked.extend(imported.map(str::to_owned));
        }
    }
    assert!(asked.len() > 8, "{asked:?}");
    for framework in asked.iter().filter(|name| !known.contains(&name.as_str())) {
        assert!(root().join("ios/stubs").join(framework).is_dir(), "there is no stand-in for {framework}");
        assert!(
            read("ios/typecheck").contains(framework.as_str()),
            "the stand-in for {framework} is not built"
        );
    }
}

/// The walk runs where nobody here can see it: what it taps is on the screens at least.
#[test]
fn the_walk_taps_what_is_there() {
    let screens = files(&root().join("ios/Nearer"), ".swift");
    let screens: String = screens.iter().map(|file| fs::read_to_string(file).expect("readable")).collect();
    let walk = read("ios/WalkTests/WalkTests.swift");
    let tapped: BTreeSet<&str> = ["tap(\"", "find(\""]
        .iter()
        .flat_map(|call| walk.split(call).skip(1))
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert!(tapped.len() > 10, "{tapped:?}");
    for name in tapped {
        // Where several have one, its end is put in: "capture-way-\(kind.way.id)".
        let begins = name.rsplit_once('-').map(|(begins, _)| format!("\"{begins}-\\("));
        let is_there =
            screens.contains(&format!("\"{name}\"")) || begins.is_some_and(|id| screens.contains(&id));
        assert!(is_there, "no screen has {name}");
    }
}

/// A vault that comes back without its key locks its owner out: neither folder is in a backup of the system's.
#[test]
fn the_iphone_s_vault_is_in_no_system_backup() {
    let folders = read("ios/Nearer/App/VaultFolders.swift");
    assert!(folders.contains("values.isExcludedFromBackup = true"));
    for kept in
        ["keep(`private`, .completeUnlessOpen)", "keep(shared, .completeUntilFirstUserAuthentication)"]
    {
        assert!(folders.contains(kept), "{kept}");
    }
    let host = read("ios/Nearer/App/PhoneHost.swift");
    let (_, made) = host.split_once("    init() {\n").expect("the host of the phone");
    assert!(made.split("\n    }\n").next().is_some_and(|made| made.contains("VaultFolders.protect()")));
}
