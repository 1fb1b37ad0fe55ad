package punchlist.catalog;

/**
 * One atomic recommendation of a guide.
 *
 * @param id its stable id ("KEP-5.1.1-1")
 * @param guide the guide's id
 * @param section the section or heading of the guide
 * @param step the wizard page it belongs to
 * @param evidence how it can be seen at best: auto, probe, assisted, attest
 * @param fixable whether the guide's demand can be met by a remedy on the machine
 */
public record Requirement(String id, String guide, String section, Step step, String evidence, boolean fixable) {}
