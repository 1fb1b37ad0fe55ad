package punchlist.catalog;

import tools.jackson.databind.node.ObjectNode;

/**
 * A kind of check or remedy with its parameters, as the catalogue names it.
 *
 * @param kind the name in the fixed table of kinds
 * @param parameters a flat object; its members are those of the kind's parameter record
 */
public record Use(String kind, ObjectNode parameters) {}
