package punchlist.ui.model;

import java.util.Optional;
import punchlist.scope.Scope;
import punchlist.session.AttemptOrder;
import punchlist.session.OpenMachine;
import punchlist.session.Product;

/**
 * What a commissioning stands on; made and used away from the screen.
 *
 * @param product catalogue, checks and remedies
 * @param machine the machine
 * @param scope the scope given at the start
 * @param attempts how one log-in without a password is asked for; empty where none ever is
 * @param elevated whether it runs with administrator rights; empty where that is not known
 */
public record Ground(
        Product product,
        OpenMachine machine,
        Optional<Scope> scope,
        Optional<AttemptOrder> attempts,
        Optional<Boolean> elevated) {}
