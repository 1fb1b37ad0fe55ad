package punchlist.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All guides, requirements and controls. Immutable.
 *
 * @param version the catalogue's version, which is the program's
 * @param hash SHA-256 over the catalogue's files and the data its checks judge by, hexadecimal
 */
public record Catalog(
        String version,
        String hash,
        List<Guide> guides,
        Map<String, Requirement> requirements,
        Map<ControlId, Control> controls) {

    /** Copies, keeping the order. */
    public Catalog {
        guides = List.copyOf(guides);
        requirements = Collections.unmodifiableMap(new LinkedHashMap<>(requirements));
        controls = Collections.unmodifiableMap(new LinkedHashMap<>(controls));
    }

    /** This catalogue, whose checks judge by data of this hash: of two that judge alike the hashes are the same. */
    public Catalog judgedBy(String dataHash) {
        return new Catalog(version, CatalogReader.hash(hash + dataHash), guides, requirements, controls);
    }

    /** The control of this id, if there is one. */
    public Optional<Control> control(ControlId id) {
        return Optional.ofNullable(controls.get(id));
    }

    /** The controls of a step in catalogue order. */
    public List<Control> ofStep(Step step) {
        return controls.values().stream().filter(c -> c.step() == step).toList();
    }

    /** The controls that serve a requirement, or the one whose id this is; empty for an unknown id. */
    public List<Control> named(String controlOrRequirement) {
        Control own = controls.get(new ControlId(controlOrRequirement));
        if (own != null) {
            return List.of(own);
        }
        return controls.values().stream()
                .filter(c -> c.requirements().contains(controlOrRequirement))
                .toList();
    }

    /** The requirements a control serves. */
    public List<Requirement> requirementsOf(Control control) {
        return control.requirements().stream().map(this::requirement).toList();
    }

    /** A requirement of the catalogue. */
    public Requirement requirement(String id) {
        Requirement requirement = requirements.get(id);
        if (requirement == null) {
            throw new IllegalArgumentException("no requirement " + id);
        }
        return requirement;
    }
}
