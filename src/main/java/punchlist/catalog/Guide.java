package punchlist.catalog;

/**
 * A vendor's hardening guide.
 *
 * @param id its short name ("IGSS", "Kepware")
 * @param title its title
 * @param version its version as the vendor prints it
 * @param date when it was issued (ISO date, or year and month)
 */
public record Guide(String id, String title, String version, String date) {}
