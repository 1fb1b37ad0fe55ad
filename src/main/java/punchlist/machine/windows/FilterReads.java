package punchlist.machine.windows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import punchlist.machine.Hive;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryView;
import punchlist.machine.storage.FileSystemFilter;
import punchlist.machine.storage.FileSystemFilters;
import punchlist.machine.storage.FilterTable;
import punchlist.reading.Answer;
import punchlist.reading.Reply;

/**
 * The file-system filters: the drivers that the service control manager lists, with the load order group and the
 * altitudes of their registry keys. Every user may read both; FilterFindFirst only an administrator.
 */
final class FilterReads {

    private static final int DRIVERS = 0x0000_000B; // SERVICE_DRIVER
    private static final String SERVICES = "SYSTEM\\CurrentControlSet\\Services\\";
    private static final String FILTERS = "fsfilter";

    private FilterReads() {}

    static Reply<FilterTable> ask(FileSystemFilters question) throws CallFailed {
        List<FileSystemFilter> filters = new ArrayList<>();
        for (ServiceManager.Listed driver : ServiceManager.read(manager -> manager.list(DRIVERS))) {
            filter(driver).ifPresent(filters::add);
        }
        return Reply.of(Answer.known(new FilterTable(filters)));
    }

    private static Optional<FileSystemFilter> filter(ServiceManager.Listed driver) throws CallFailed {
        Optional<String> group = text(SERVICES + driver.name(), "Group");
        List<String> altitudes = altitudes(SERVICES + driver.name() + "\\Instances");
        boolean isOne = !altitudes.isEmpty()
                || group.filter(g -> g.toLowerCase(Locale.ROOT).startsWith(FILTERS))
                        .isPresent();
        return isOne
                ? Optional.of(new FileSystemFilter(driver.name(), group, altitudes, ServiceReads.state(driver.state())))
                : Optional.empty();
    }

    private static List<String> altitudes(String instances) throws CallFailed {
        List<String> altitudes = new ArrayList<>();
        Optional<RegistryKey> opened = RegistryKey.open(Hive.HKLM, instances, RegistryView.VIEW_64);
        if (opened.isPresent()) {
            try (RegistryKey key = opened.get()) {
                for (String instance : key.subkeys()) {
                    text(instances + "\\" + instance, "Altitude").ifPresent(altitudes::add);
                }
            }
        }
        return altitudes;
    }

    private static Optional<String> text(String key, String name) throws CallFailed {
        Optional<RegistryKey> opened = RegistryKey.open(Hive.HKLM, key, RegistryView.VIEW_64);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (RegistryKey open = opened.get()) {
            return open.read(name)
                    .map(RegistryBytes::read)
                    .flatMap(data -> data instanceof RegistryData.Text(var type, String text)
                            ? Optional.of(text.strip())
                            : Optional.empty());
        }
    }
}
