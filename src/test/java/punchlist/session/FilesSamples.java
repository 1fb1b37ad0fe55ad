package punchlist.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import punchlist.machine.files.FileList;
import punchlist.machine.files.FileVersion;
import punchlist.machine.files.FolderFiles;
import punchlist.machine.files.TextFile;
import punchlist.machine.files.VersionInfo;
import punchlist.session.KindsTest.Sample;

/** Samples of what the file system is asked. */
final class FilesSamples {

    private FilesSamples() {}

    static List<Sample<?>> all() {
        FileList.Entry file =
                new FileList.Entry("C:\\Dätä\\a b.opf", 5_000_000_000L, Instant.parse("2026-11-22T10:00:00.123Z"));
        return List.of(
                new Sample<>(
                        FolderFiles.of("C:\\Dätä\\", 12, ".opf", ".JSON"),
                        new FileList(List.of(file), List.of("C:\\Dätä\\link"), List.of(), true)),
                new Sample<>(
                        FolderFiles.of("C:\\A", 0, ".opf"),
                        new FileList(List.of(), List.of(), List.of("C:\\A\\b"), false)),
                new Sample<>(
                        new FileVersion("C:\\A\\b.exe"),
                        new VersionInfo("6.16.203.0", "6.16.203.0", Optional.of("Ü"), Optional.empty())),
                new Sample<>(new TextFile("C:\\A\\b.xml"), "<a>ü</a>\r\n"));
    }
}
