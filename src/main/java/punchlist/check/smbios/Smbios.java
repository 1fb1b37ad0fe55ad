package punchlist.check.smbios;

import java.util.List;
import java.util.Optional;

/**
 * A firmware's SMBIOS structures, as far as the table could be read.
 *
 * @param structures the complete structures, in order, without the end marker
 * @param problem what was not understood, when reading stopped before the end
 */
public record Smbios(List<Structure> structures, Optional<String> problem) {

    /** Copies the list. */
    public Smbios {
        structures = List.copyOf(structures);
    }

    /**
     * One structure.
     *
     * @param type its number in the specification (DMTF DSP0134)
     * @param formatted its formatted area from the type byte on, as long as its own length byte says
     * @param strings its strings; the formatted area counts them from one
     */
    public record Structure(int type, List<Byte> formatted, List<String> strings) {

        /** Copies the lists. */
        public Structure {
            formatted = List.copyOf(formatted);
            strings = List.copyOf(strings);
        }

        /** The byte at this offset, or empty where an older structure ends before it. */
        public Optional<Integer> at(int offset) {
            return offset < formatted.size() ? Optional.of(formatted.get(offset) & 0xff) : Optional.empty();
        }

        /** The string whose number stands at this offset. */
        public Optional<String> string(int offset) {
            return at(offset).filter(n -> n > 0 && n <= strings.size()).map(n -> strings.get(n - 1));
        }
    }

    /** The structures of this type. */
    public List<Structure> ofType(int type) {
        return structures.stream().filter(s -> s.type() == type).toList();
    }
}
