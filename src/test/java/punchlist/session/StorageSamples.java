package punchlist.session;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import punchlist.machine.Service;
import punchlist.machine.storage.DefenderSetting;
import punchlist.machine.storage.FileAttributes;
import punchlist.machine.storage.FileSystemFilter;
import punchlist.machine.storage.FileSystemFilters;
import punchlist.machine.storage.FilterTable;
import punchlist.machine.storage.Volume;
import punchlist.machine.storage.VolumeTable;
import punchlist.machine.storage.Volumes;
import punchlist.session.KindsTest.Sample;

/** Samples of what disks and their protection are asked. */
final class StorageSamples {

    private StorageSamples() {}

    static List<Sample<?>> all() {
        Volume whole = new Volume(
                "\\\\?\\Volume{a}\\",
                List.of("C:\\", "D:\\Mount ü"),
                Volume.Kind.FIXED,
                Optional.of("NTFS"),
                OptionalLong.of(1L << 40),
                List.of(
                        new Volume.Disk(0, OptionalLong.of(17), Optional.of(false)),
                        new Volume.Disk(1, OptionalLong.empty(), Optional.empty())));
        Volume bare = new Volume(
                "\\\\?\\Volume{b}\\",
                List.of(),
                Volume.Kind.OPTICAL,
                Optional.empty(),
                OptionalLong.empty(),
                List.of());
        return List.of(
                new Sample<>(new Volumes(), new VolumeTable(List.of(whole, bare))),
                new Sample<>(new FileAttributes("c:/ProgramData/Kepware/"), 0x4010L),
                new Sample<>(
                        new FileSystemFilters(),
                        new FilterTable(List.of(new FileSystemFilter(
                                "WdFilter",
                                Optional.of("FSFilter Anti-Virus"),
                                List.of("328010.5"),
                                Service.State.RUNNING)))),
                new Sample<>(new DefenderSetting(DefenderSetting.Which.SCAN_DAY), 8L),
                new Sample<>(new DefenderSetting(DefenderSetting.Which.REAL_TIME), 0L));
    }
}
