package punchlist.check.smbios;

import java.util.List;
import java.util.Optional;

/**
 * Type 2, Baseboard Information (DMTF DSP0134 7.3).
 *
 * @param maker who made the board
 * @param model its product name
 * @param version its version
 * @param serial its serial number
 */
public record BoardInfo(
        Optional<String> maker, Optional<String> model, Optional<String> version, Optional<String> serial) {

    private static final int TYPE = 2;

    /** The boards of the computer; a table may have none. */
    public static List<BoardInfo> in(Smbios smbios) {
        return smbios.ofType(TYPE).stream()
                .map(record ->
                        new BoardInfo(record.text(0x04), record.text(0x05), record.text(0x06), record.text(0x07)))
                .toList();
    }
}
