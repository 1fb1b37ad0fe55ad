package punchlist.catalog;

/** Punch categories: A before handover, B by a date, C documentation. */
public enum Punch {
    A,
    B,
    C
}
