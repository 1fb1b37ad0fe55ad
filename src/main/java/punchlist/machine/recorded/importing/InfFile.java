package punchlist.machine.recorded.importing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryType;

/**
 * A security template as {@code secedit /export} writes it.
 *
 * @param sections its sections; lines without equals sign stand under their first comma-separated part
 */
record InfFile(Map<String, Map<String, String>> sections) {

    /** The section of registry values, {@code MACHINE\key\name=type,data}. */
    static final String REGISTRY_VALUES = "Registry Values";

    /** The section of user rights, {@code SeShutdownPrivilege = *S-1-5-32-544,Administrators}. */
    static final String PRIVILEGE_RIGHTS = "Privilege Rights";

    private static final Pattern LINE = Pattern.compile("\r\n|\n|\r");

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException when it is none
     */
    static InfFile parse(String text) {
        Map<String, Map<String, String>> sections = new LinkedHashMap<>();
        Optional<Map<String, String>> current = Optional.empty();
        for (String raw : LINE.split(text, -1)) {
            String line = raw.strip();
            if (line.startsWith("[") && line.endsWith("]")) {
                current = Optional.of(
                        sections.computeIfAbsent(line.substring(1, line.length() - 1), s -> new LinkedHashMap<>()));
            } else if (!line.isEmpty() && !line.startsWith(";")) {
                Map<String, String> section = current.orElseThrow(
                        () -> new IllegalArgumentException("'" + line + "' stands before the first section"));
                int cut = line.indexOf('=') < 0 ? line.indexOf(',') : line.indexOf('=');
                String name = cut < 0 ? line : line.substring(0, cut);
                section.put(
                        unquoted(name.strip()),
                        cut < 0 ? "" : line.substring(cut + 1).strip());
            }
        }
        String signature = sections.getOrDefault("Version", Map.of()).getOrDefault("signature", "");
        if (!unquoted(signature).equals("$CHICAGO$")) {
            throw new IllegalArgumentException("not a security template: no signature \"$CHICAGO$\"");
        }
        return new InfFile(sections);
    }

    /**
     * The data of a registry value, from {@code type,data}.
     *
     * @throws IllegalArgumentException when it has another form
     */
    static RegistryData data(String text) {
        int cut = text.indexOf(',');
        String type = cut < 0 ? "" : text.substring(0, cut).strip();
        String data = text.substring(cut + 1).strip();
        return switch (type) {
            case "1" -> RegistryData.text(unquoted(data));
            case "2" -> new RegistryData.Text(RegistryType.REG_EXPAND_SZ, unquoted(data));
            case "3" -> new RegistryData.Raw(3, Lists.bytes(data));
            case "4" -> RegistryData.dword(Lists.whole(data) & 0xFFFF_FFFFL);
            case "7" -> new RegistryData.Texts(Lists.parts(data));
            default -> throw new IllegalArgumentException("'" + text + "' is no data of a registry value");
        };
    }

    /** A text without the quotes around it. */
    static String unquoted(String text) {
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
