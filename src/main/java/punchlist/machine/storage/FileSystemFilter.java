package punchlist.machine.storage;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import punchlist.machine.Service;

/**
 * A file-system filter.
 *
 * @param driver its key name
 * @param group its load order group ("FSFilter Anti-Virus"); empty where it has none
 * @param altitudes the altitudes of its instances, whole or with a fraction, as they stand in the registry
 * @param state whether it is loaded
 */
public record FileSystemFilter(String driver, Optional<String> group, List<String> altitudes, Service.State state) {

    private static final String SCANNERS = "FSFilter Anti-Virus";
    private static final Pattern ALTITUDE = Pattern.compile("\\s*([0-9]{1,9})(?:\\.[0-9]*)?\\s*");
    private static final int LEAST = 320_000;
    private static final int MOST = 329_999;

    /** Copies the list. */
    public FileSystemFilter {
        altitudes = List.copyOf(altitudes);
    }

    /** Whether it is where Microsoft has scanners stand: by its group, or by an altitude from 320000 to 329999. */
    public boolean isScanner() {
        return group.filter(SCANNERS::equalsIgnoreCase).isPresent()
                || altitudes.stream().anyMatch(FileSystemFilter::isOfScanners);
    }

    /** Whether it is loaded. */
    public boolean isLoaded() {
        return state == Service.State.RUNNING;
    }

    private static boolean isOfScanners(String altitude) {
        var matcher = ALTITUDE.matcher(altitude);
        if (!matcher.matches()) {
            return false;
        }
        int whole = Integer.parseInt(matcher.group(1));
        return whole >= LEAST && whole <= MOST;
    }
}
