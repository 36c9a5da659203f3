//! What the commands say where something is not as it should be: each script runs on made-up tools in a folder of its
//! own, and must end with one plain sentence.
#![cfg(target_os = "linux")]

use nearer_tests::root;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// A folder with a home, a cache and made-up programs that are found before the real ones. Its path has a space and
/// letters beyond ASCII.
struct Machine {
    folder: TempDir,
}

impl Machine {
    fn new() -> Self {
        let machine = Self { folder: TempDir::new().expect("a folder") };
        for name in ["bin", "home", "cache", "project"] {
            fs::create_dir_all(machine.at(name)).expect("a folder");
        }
        machine
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join("Nähe ner").join(name)
    }

    /// A program that is this shell script.
    fn program(&self, name: &str, script: &str) {
        let path = self.at("bin").join(name);
        fs::write(&path, format!("#!/bin/sh\n{script}\n")).expect("written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("made a program");
    }

    fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command
            .env_clear()
            .env("PATH", format!("{}:/usr/bin:/bin", self.at("bin").display()))
            .env("HOME", self.at("home"))
            .env("XDG_CACHE_HOME", self.at("cache"));
        command
    }

    /// A command of a project of its own: our phases, and the items that `script` names.
    fn phases(&self, script: &str) -> Command {
        let ci = self.at("project/.ci");
        fs::create_dir_all(&ci).expect("a folder");
        for name in ["phases.sh", "why", "times"] {
            fs::copy(root().join(".ci").join(name), ci.join(name)).expect("copied");
        }
        let path = self.at("project/command");
        fs::write(&path, format!("set -uo pipefail\n. '{}/phases.sh'\n{script}\n", ci.display()))
            .expect("written");
        let mut command = self.command(Path::new("/bin/bash"));
        command.arg(path);
        command
    }
}

fn ended(command: &mut Command) -> (Output, String) {
    let output = command.output().expect("it runs");
    let said =
        format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    (output, said)
}

/// It fails, and its last line holds these words.
fn fails_saying(command: &mut Command, words: &[&str]) {
    let (output, said) = ended(command);
    assert!(!output.status.success(), "{said}");
    let last = said.lines().rfind(|line| !line.is_empty()).unwrap_or_default();
    for word in words {
        assert!(last.contains(word), "no '{word}' in the last line of:\n{said}");
    }
}

const ONE_FAILS: &str =
    "begin 'make try'\nitem one - - 'a phase' -- sh -c \"$FAILING\"\nwork\nunwatched\nwhatfailed\nfalse";

#[test]
fn a_failure_ends_with_what_failed_where_its_log_is_and_what_to_try() {
    for (failing, advice) in [
        ("echo 'error: No space left on device (os error 28)'; exit 1", "make room"),
        ("echo 'error: failed to download from `https://x`'; exit 1", "the network is there"),
        ("echo 'curl: (6) Could not resolve host: x'; exit 6", "the network is there"),
        ("echo \"error: rustc 1.70.0 is not supported by the following packages\"; exit 1", "too old"),
        ("echo 'android/mill: no JDK 21 or newer found'; exit 1", "no Java that is new enough"),
        ("echo 'java.awt.AWTError: no'; exit 1", "can't be reached"),
        ("echo 'tests failed'; exit 1", "make test ONLY=one"),
    ] {
        let machine = Machine::new();
        let mut command = machine.phases(ONE_FAILS);
        fails_saying(
            command.env("FAILING", failing),
            &["make try: 'one' failed", "out/logs/one.log", advice],
        );
        let log = fs::read_to_string(machine.at("project/out/logs/one.log")).expect("a log");
        assert!(!log.is_empty());
    }
}

#[test]
fn what_waits_for_a_failure_is_not_begun_and_counts_as_failed() {
    let machine = Machine::new();
    let script = "begin 'make try'\nitem one - - 'fails' -- false\nitem two one - 'waits' -- touch \"$PROJECT/begun\"\n\
        item three - - 'goes' -- true\nwork\necho \"failures: $?\"\nunwatched\ntable";
    let (_, said) = ended(&mut machine.phases(script));
    assert!(said.contains("failures: 2"), "{said}");
    assert!(said.contains("not begun, since one failed"), "{said}");
    assert!(said.contains("three: done in"), "{said}");
    assert!(!machine.at("project/begun").exists());
}

#[test]
fn a_second_command_says_that_the_first_is_at_work() {
    let machine = Machine::new();
    let second = machine.at("project/second");
    fs::write(&second, format!(". '{}'\nbegin 'make other'", machine.at("project/.ci/phases.sh").display()))
        .expect("written");
    let script = "begin 'make try'\nitem one - - 'meets another' -- bash \"$PROJECT/second\"\nwork\ncat \"$LOGS/one.log\"\nfalse";
    fails_saying(
        &mut machine.phases(script),
        &["make other: another of these commands is at work", "make try", "Wait for its end"],
    );
}

#[test]
fn phases_that_share_a_resource_never_run_at_the_same_time() {
    let machine = Machine::new();
    let alone = "mkdir \"$PROJECT/taken\" && sleep 0.2 && rmdir \"$PROJECT/taken\"";
    let script = format!(
        "export PROJECT\nSIDE_BY_SIDE=3\nbegin 'make try'\nfor name in a b c; do item $name - same 'alone' -- \
         sh -c '{alone}'; done\nwork\necho \"failures: $?\"\nunwatched"
    );
    let (_, said) = ended(&mut machine.phases(&script));
    assert!(said.contains("failures: 0"), "{said}");
}

#[test]
fn stopping_a_command_stops_all_that_it_started() {
    let machine = Machine::new();
    let script = "export PROJECT\nbegin 'make try'\nitem one - - 'long' -- bash -c 'sleep 600 & echo $! >\"$PROJECT/inner\"; \
        kill -TERM '$$'; wait'\nwork";
    let (output, said) = ended(&mut machine.phases(script));
    assert_eq!(output.status.code(), Some(143), "{said}");
    assert!(said.contains("make try: stopped. Nothing of it is running any more"), "{said}");
    let inner = fs::read_to_string(machine.at("project/inner")).expect("it had begun");
    // One that has ended stands there until somebody asks for its end.
    let status = fs::read_to_string(Path::new("/proc").join(inner.trim()).join("status")).unwrap_or_default();
    assert!(status.is_empty() || status.contains("State:\tZ"), "{inner} still runs: {status}");
}

#[test]
fn how_long_a_phase_took_is_told_the_next_time() {
    let machine = Machine::new();
    let times = machine.at("cache/nearer/times");
    fs::create_dir_all(&times).expect("a folder");
    fs::write(times.join("one.again"), "75\n").expect("written");
    // As a version before this one, or after it, may have left it.
    fs::write(times.join("two.again"), "a while").expect("written");
    let script = "begin 'make try'\nitem one - - 'known' -- true\nitem two - - 'unknown' -- true\nwork\nunwatched\ntable";
    let (_, said) = ended(&mut machine.phases(script));
    assert!(said.contains("one: known (about 1 min 15 s)"), "{said}");
    assert!(said.contains("two: unknown\n"), "{said}");
    let now = fs::read_to_string(times.join("one.again")).expect("kept");
    assert_ne!(now.trim().parse::<u64>().expect("seconds"), 75);
}

#[test]
fn a_folder_that_cannot_be_written_to_is_named() {
    let machine = Machine::new();
    // In place of a read-only file system: root may write to any folder, but not below a file.
    fs::write(machine.at("project/out"), "").expect("written");
    fails_saying(&mut machine.phases("begin 'make try'"), &["project/out", "can't be written to"]);
    let machine = Machine::new();
    let mut command = machine.phases("begin 'make try'");
    fails_saying(command.env("CARGO_TARGET_DIR", "/proc/nearer"), &["/proc/nearer", "can't be written to"]);
}

#[test]
fn without_root_and_sudo_it_is_said_what_root_would_do() {
    let machine = Machine::new();
    machine.program("id", "echo 1000");
    machine.program("sudo", "exit 1");
    machine.program("dpkg-query", "exit 1");
    machine.program("apt-get", "echo 'apt-get was called' >&2; exit 9");
    fails_saying(
        machine.command(&root().join(".ci/install")).arg("packages"),
        &["This needs root", "apt-get install", "build-essential libssl-dev"],
    );
}

#[test]
fn an_old_rust_is_missing_and_a_new_one_is_not() {
    let machine = Machine::new();
    for tool in ["cargo-clippy", "cargo-fmt"] {
        machine.program(tool, "exit 0");
    }
    for (version, missing) in [("1.85.0", "rust\n"), ("1.89.0", ""), ("2.0.1", "")] {
        machine.program("rustc", &format!("echo 'rustc {version} (00000 2026-01-01)'"));
        let (output, said) = ended(machine.command(&root().join(".ci/install")).args(["missing", "rust"]));
        assert!(output.status.success(), "{said}");
        assert_eq!(said, missing, "{version}");
    }
    // rustup is there, and brings none that is new enough.
    machine.program("rustc", "echo 'rustc 1.85.0 (00000 2026-01-01)'");
    machine.program("rustup", "exit 0");
    fails_saying(
        machine.command(&root().join(".ci/install")).arg("rust"),
        &["Rust 1.89 or newer is needed", "1.85.0"],
    );
}

/// The distribution's own is taken where there is one, however much is said of it.
#[test]
fn java_comes_from_the_distribution_before_anywhere_else() {
    let machine = Machine::new();
    machine.program(
        "apt-cache",
        "echo '  Candidate: 25.0.1'; i=0; while [ $i -lt 20000 ]; do echo more; i=$((i + 1)); done",
    );
    machine.program("apt-get", "echo \"$*\" >>\"$HOME/asked\"");
    machine.program("id", "echo 0");
    machine.program("curl", "echo 'somewhere else was asked' >&2; exit 9");
    let (output, said) = ended(machine.command(&root().join(".ci/install")).arg("java"));
    assert!(output.status.success(), "{said}");
    let asked = fs::read_to_string(machine.at("home/asked")).expect("apt-get was called");
    assert!(asked.ends_with("install -y --no-install-recommends openjdk-25-jdk\n"), "{asked}");
}

#[test]
fn an_old_java_is_not_taken() {
    let machine = Machine::new();
    let jvm = machine.at("jvm");
    for (home, version) in [("old", "17.0.2"), ("new", "25")] {
        let bin = jvm.join(home).join("bin");
        fs::create_dir_all(&bin).expect("a folder");
        for tool in ["java", "javac"] {
            let path = bin.join(tool);
            fs::write(&path, format!("#!/bin/sh\necho 'openjdk version \"{version}\"' >&2\n"))
                .expect("written");
            fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("made a program");
        }
    }
    let mill = root().join("android/mill");
    let (_, found) = ended(machine.command(&mill).arg("--find-java").env("NEARER_JAVA_FOLDERS", &jvm));
    assert_eq!(found.trim(), jvm.join("new").to_string_lossy());
    fs::remove_dir_all(jvm.join("new")).expect("gone");
    let mut command = machine.command(&mill);
    fails_saying(
        command.arg("version").env("NEARER_JAVA_FOLDERS", &jvm).env("JAVA_HOME", jvm.join("old")),
        &["no JDK 21 or newer found"],
    );
}

/// An NDK of this version whose libraries are aligned so.
fn ndk(machine: &Machine, version: &str, alignment: &str) -> PathBuf {
    let ndk = machine.at("ndk");
    let tools = ndk.join("toolchains/llvm/prebuilt/linux-x86_64/bin");
    fs::create_dir_all(&tools).expect("a folder");
    fs::write(ndk.join("source.properties"), format!("Pkg.Revision = {version}\n")).expect("written");
    machine.program("llvm-readelf", &format!("echo '  LOAD 0x0 0x0 0x0 0x1 0x1 R E {alignment}'"));
    fs::rename(machine.at("bin/llvm-readelf"), tools.join("llvm-readelf")).expect("moved");
    ndk
}

/// The core for phones is built by tools that aren't here: what they give is looked at before it is packed.
#[test]
fn the_core_for_phones_is_built_by_the_pinned_tools_and_aligned_for_large_pages() {
    let machine = Machine::new();
    let project = machine.at("project");
    fs::create_dir_all(project.join("android/gradle")).expect("a folder");
    for name in ["android/native", "android/gradle/libs.versions.toml"] {
        fs::copy(root().join(name), project.join(name)).expect("copied");
    }
    let catalog = fs::read_to_string(project.join("android/gradle/libs.versions.toml")).expect("readable");
    let version = |key: &str| {
        let line = catalog.lines().find_map(|line| line.strip_prefix(&format!("{key} = \"")));
        line.expect("in the catalogue").trim_end_matches('"').to_owned()
    };
    let native = project.join("android/native");
    let build = || machine.command(&native);
    fails_saying(&mut build(), &["NDK", "is missing", "sdkmanager"]);
    let old = ndk(&machine, "26.1.10909125", "0x1000");
    fails_saying(build().env("ANDROID_NDK_HOME", &old), &["26.1.10909125", &version("ndk"), "is wanted"]);
    let right = ndk(&machine, &version("ndk"), "0x1000");
    machine.program("rustup", "exit 0");
    machine.program("cargo", "exit 1");
    fails_saying(build().env("ANDROID_NDK_HOME", &right), &["cargo-ndk", "cargo install cargo-ndk"]);
    let makes = format!(
        "[ \"$2\" = --version ] && echo 'cargo-ndk {}' && exit\nfor abi in arm64-v8a armeabi-v7a x86_64; do mkdir -p \
         android/app/src/main/jniLibs/$abi; echo $abi > android/app/src/main/jniLibs/$abi/libnearer.so; done",
        version("cargoNdk")
    );
    machine.program("cargo", &makes);
    fails_saying(build().env("ANDROID_NDK_HOME", &right), &["aligned for pages of 4096"]);
    fails_saying(build().env("ANDROID_NDK_HOME", &right).arg("mips"), &["no ABI 'mips'"]);
    ndk(&machine, &version("ndk"), "0x4000");
    let (output, said) = ended(build().env("ANDROID_NDK_HOME", &right));
    assert!(output.status.success(), "{said}");
    let hashes = fs::read_to_string(project.join("android/app/src/main/jniLibs/SHA256SUMS")).expect("hashes");
    assert_eq!(hashes.lines().count(), 3, "{hashes}");
}

#[test]
fn a_phone_that_is_not_known_is_said_before_anything_is_made() {
    let output = Command::new(root().join("tests/phones")).arg("nokia-3310").output().expect("bash runs");
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("no phone is called nokia-3310") && said.contains("aarch64-apple-ios"), "{said}");
    assert!(output.stdout.is_empty());
}

/// What stores take is built by the pinned Gradle alone, of libraries that `android/native` made.
#[test]
fn a_bundle_is_built_by_the_pinned_gradle_of_libraries_that_are_known() {
    let machine = Machine::new();
    let project = machine.at("project");
    let properties = "android/gradle/wrapper/gradle-wrapper.properties";
    fs::create_dir_all(project.join("android/gradle/wrapper")).expect("a folder");
    for name in ["android/release", properties] {
        fs::copy(root().join(name), project.join(name)).expect("copied");
    }
    let release = project.join("android/release");
    let build = || machine.command(&release);
    fails_saying(&mut build(), &["the core for phones isn't there", "android/native"]);
    let libraries = project.join("android/app/src/main/jniLibs");
    fs::create_dir_all(libraries.join("arm64-v8a")).expect("a folder");
    fs::write(libraries.join("arm64-v8a/libnearer.so"), "another").expect("written");
    fs::write(libraries.join("SHA256SUMS"), format!("{:064x}  arm64-v8a/libnearer.so\n", 7))
        .expect("written");
    fails_saying(&mut build(), &["aren't those that android/native made"]);
    let made = "cd android/app/src/main/jniLibs && sha256sum */libnearer.so > SHA256SUMS";
    assert!(Command::new("sh").current_dir(&project).args(["-c", made]).status().expect("sh runs").success());
    fails_saying(&mut build(), &["make bindings"]);
    fs::create_dir_all(project.join("out/bindings/kotlin")).expect("a folder");
    fails_saying(&mut build(), &["ANDROID_HOME"]);

    let with_sdk = || {
        let mut command = build();
        command.env("ANDROID_HOME", machine.at("home"));
        command
    };
    machine.program("curl", "exit 6");
    fails_saying(&mut with_sdk(), &["services.gradle.org", "can't be fetched"]);
    machine
        .program("curl", "while [ $# -gt 1 ]; do [ \"$1\" = --output ] && echo forged > \"$2\"; shift; done");
    machine.program("unzip", "touch \"$HOME/unpacked\"");
    fails_saying(&mut with_sdk(), &["isn't what", "nothing of it was run"]);
    assert!(!machine.at("home/unpacked").exists());

    let gradle = machine.at("cache/nearer/gradle-9.1.0/bin");
    fs::create_dir_all(&gradle).expect("a folder");
    machine.program("gradle", "echo \"asked for $*\"");
    fs::rename(machine.at("bin/gradle"), gradle.join("gradle")).expect("moved");
    let (output, said) = ended(&mut with_sdk());
    assert!(output.status.success(), "{said}");
    assert!(said.contains("--project-dir android") && said.contains(":app:bundleRelease"), "{said}");
}

#[test]
fn the_scripts_are_bash_that_can_be_read() {
    let mut read = 0;
    for folder in [".ci", "android", "ios", "tests"] {
        for entry in fs::read_dir(root().join(folder)).expect("readable").flatten() {
            let path = entry.path();
            let Ok(text) = fs::read_to_string(&path) else { continue };
            if !text.starts_with("#!/usr/bin/env bash") && !path.ends_with("phases.sh") {
                continue;
            }
            let output = Command::new("bash").arg("-n").arg(&path).output().expect("bash runs");
            let said = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{}: {said}", path.display());
            read += 1;
        }
    }
    assert!(read > 15, "{read}");
}
