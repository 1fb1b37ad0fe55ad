package punchlist.session.look;

import java.util.List;
import punchlist.scope.Scope;

/** The ports that a witness outside holds against what he can reach: the open and the closed ones. */
@FunctionalInterface
public interface WitnessPlan {

    /** The inbound rows of the plan. */
    List<PortToTry> ports(Scope scope);
}
