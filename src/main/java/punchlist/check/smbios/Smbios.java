package punchlist.check.smbios;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A firmware's SMBIOS structures, as far as the table could be read.
 *
 * @param structures the complete structures, in order, without the end marker
 * @param problem what was not understood, when reading stopped before the end
 * @param version of the specification, major times 256 plus minor; 0 where the form does not tell, as a bare table
 */
public record Smbios(List<Structure> structures, Optional<String> problem, int version) {

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

        /** The string whose number stands at this offset; empty for number 0 and for a number that has no string. */
        public Optional<String> string(int offset) {
            return at(offset).filter(n -> n > 0 && n <= strings.size()).map(n -> strings.get(n - 1));
        }

        /** The string whose number stands at this offset, without spaces around it; empty where nothing is left. */
        public Optional<String> text(int offset) {
            return string(offset).map(String::strip).filter(text -> !text.isEmpty());
        }

        /** The little-endian number of this many bytes at this offset, at most 7; empty where not all of it is there. */
        public OptionalLong number(int offset, int bytes) {
            if (offset + bytes > formatted.size()) {
                return OptionalLong.empty();
            }
            long number = 0;
            for (int i = bytes - 1; i >= 0; i--) {
                number = (number << Byte.SIZE) | (formatted.get(offset + i) & 0xff);
            }
            return OptionalLong.of(number);
        }
    }

    /** The first structure of this type. */
    public Optional<Structure> first(int type) {
        return ofType(type).stream().findFirst();
    }

    /** The structures of this type. */
    public List<Structure> ofType(int type) {
        return structures.stream().filter(s -> s.type() == type).toList();
    }
}
