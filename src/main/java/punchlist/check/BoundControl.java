package punchlist.check;

import java.util.List;
import java.util.Optional;
import punchlist.catalog.Control;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.scope.Applicability;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/** A control with its check and the check's parameters bound to it. */
public final class BoundControl {

    private record Bound<P>(Check<P> check, P parameters) {
        List<Question<?>> needs(Scope scope, Readings soFar) {
            return check.needs(parameters, scope, soFar);
        }

        List<Finding> judge(Control control, Scope scope, Readings readings) {
            return check.judge(control.id(), parameters, scope, readings);
        }
    }

    private final Control control;
    private final Optional<Bound<?>> bound;

    private BoundControl(Control control, Optional<Bound<?>> bound) {
        this.control = control;
        this.bound = bound;
    }

    static BoundControl byHand(Control control) {
        return new BoundControl(control, Optional.empty());
    }

    static <P> BoundControl of(Control control, CheckKind<P> kind, Parameters given) {
        P parameters = kind.parameters().apply(given);
        given.close();
        return new BoundControl(control, Optional.of(new Bound<>(kind.check(), parameters)));
    }

    /** The control. */
    public Control control() {
        return control;
    }

    /** What must be asked; nothing where the control does not apply or is by hand. */
    public List<Question<?>> needs(Scope scope, Readings soFar) {
        if (bound.isEmpty() || Applicability.whyNot(control.applies(), scope).isPresent()) {
            return List.of();
        }
        return bound.get().needs(scope, soFar);
    }

    /** Judges; always at least one finding. */
    public List<Finding> judge(Scope scope, Readings readings) {
        Optional<Phrase> whyNot = Applicability.whyNot(control.applies(), scope);
        if (whyNot.isPresent()) {
            return List.of(finding(new Verdict.NotApplicable(whyNot.get())));
        }
        if (bound.isEmpty()) {
            return List.of(finding(new Verdict.ByHand(control.question(), List.of())));
        }
        List<Finding> findings = bound.get().judge(control, scope, readings);
        if (findings.isEmpty()) {
            throw new IllegalStateException("the check of " + control.id() + " gave no finding");
        }
        return findings;
    }

    private Finding finding(Verdict verdict) {
        return new Finding(control.id(), Subject.server(), verdict);
    }
}
