package punchlist.catalog;

/**
 * The stable name of a control. A control that serves exactly one requirement has that requirement's id.
 *
 * @param text the id ("IGSS-NET-2")
 */
public record ControlId(String text) implements Comparable<ControlId> {

    @Override
    public int compareTo(ControlId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
