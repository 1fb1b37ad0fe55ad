package punchlist.machine.files;

import java.util.Optional;

/**
 * A file's version resource. The numbers are those of its fixed part, which no translation touches.
 *
 * @param fileVersion four numbers: {@code 6.16.203.0}
 * @param productVersion four numbers
 * @param product the product's name, where it has one
 * @param company the maker's name, where it has one
 */
public record VersionInfo(
        String fileVersion, String productVersion, Optional<String> product, Optional<String> company) {}
