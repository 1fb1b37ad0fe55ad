package punchlist.check.firmware;

import punchlist.check.firmware.VendorRow.State;
import punchlist.reading.Reading;
import punchlist.text.Phrase;

/**
 * What a vendor's interface says of one thing on this computer.
 *
 * @param row where it stands, and what it means
 * @param name how the interface calls it
 * @param value as the interface gives it
 * @param reading where it was read
 */
public record VendorFact(VendorRow row, String name, String value, Reading<?> reading) {

    /** How the value stands to what is wanted. */
    State state() {
        return row.state(value);
    }

    /** Whether it shows the contrary of what is wanted, and a public source says that it does. */
    boolean refutes() {
        return row.confirmed() && state() == State.BAD;
    }

    /** Whether it shows what is wanted, and a public source says that it does. */
    boolean confirms() {
        return row.confirmed() && state() == State.GOOD;
    }

    /** Name and value; with a word of doubt where the meaning is inferred. */
    Phrase said() {
        return Phrase.of(row.confirmed() ? "check.firmware.fact" : "check.firmware.fact.inferred", name, value);
    }
}
