package punchlist.ui.model;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import punchlist.remedy.Hazard;
import punchlist.remedy.Plan;

/** A plan with its own tick, and one for each hazard. */
public final class PlanModel {

    private final Offers.Offer offer;
    private final BooleanProperty ticked;
    private final Map<Hazard, BooleanProperty> hazards = new EnumMap<>(Hazard.class);

    PlanModel(Offers.Offer offer) {
        this.offer = offer;
        boolean exact = offer.lines().stream().allMatch(line -> line.lost().isEmpty());
        this.ticked = new SimpleBooleanProperty(offer.hazards().isEmpty() && exact);
        offer.hazards().forEach(hazard -> hazards.put(hazard, new SimpleBooleanProperty()));
    }

    /** The plan, written out. */
    public Offers.Offer offer() {
        return offer;
    }

    /** Whether it shall be done. */
    public BooleanProperty tickedProperty() {
        return ticked;
    }

    /** Its hazards in their order. */
    public List<Hazard> hazards() {
        return hazards.keySet().stream().sorted(Comparator.naturalOrder()).toList();
    }

    /** Whether a hazard is accepted. */
    public BooleanProperty hazardProperty(Hazard hazard) {
        BooleanProperty accepted = hazards.get(hazard);
        if (accepted == null) {
            throw new IllegalArgumentException("no hazard " + hazard);
        }
        return accepted;
    }

    /** Whether it is ticked and a hazard is not. */
    boolean lacksHazard() {
        return ticked.get() && !hazards.values().stream().allMatch(BooleanProperty::get);
    }

    int changes() {
        return offer.lines().size();
    }

    Plan plan() {
        return offer.plan();
    }
}
