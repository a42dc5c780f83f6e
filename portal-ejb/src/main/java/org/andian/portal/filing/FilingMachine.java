package org.andian.portal.filing;

import java.util.Optional;

/** Which act leads from which state to which. Pure. */
final class FilingMachine {

    private FilingMachine() {}

    /**
     * @param wasReturned whether it was ever sent back: where a check is taken back decides it
     * @return empty when the act cannot be done in that state
     */
    static Optional<FilingState> next(FilingState state, FilingAct act, boolean wasReturned) {
        return Optional.ofNullable(
                switch (state) {
                    case DRAFT, RETURNED -> ofOpen(state, act);
                    case CHECKED -> ofChecked(act, wasReturned);
                    case SUBMITTED -> ofSubmitted(act);
                    case ACCEPTED -> ofAccepted(act);
                    case LOCKED -> act == FilingAct.UNLOCK ? FilingState.RETURNED : null;
                    case WAIVED -> act == FilingAct.UNWAIVE ? FilingState.DRAFT : null;
                });
    }

    private static FilingState ofOpen(FilingState state, FilingAct act) {
        return switch (act) {
            case SAVE -> state;
            case CHECK -> FilingState.CHECKED;
            case REGISTER -> FilingState.ACCEPTED;
            case WAIVE -> FilingState.WAIVED;
            default -> null;
        };
    }

    private static FilingState ofChecked(FilingAct act, boolean wasReturned) {
        return switch (act) {
            case RECALL -> wasReturned ? FilingState.RETURNED : FilingState.DRAFT;
            case SUBMIT -> FilingState.SUBMITTED;
            case REGISTER -> FilingState.ACCEPTED;
            case WAIVE -> FilingState.WAIVED;
            default -> null;
        };
    }

    private static FilingState ofSubmitted(FilingAct act) {
        return switch (act) {
            case RETURN -> FilingState.RETURNED;
            case ACCEPT -> FilingState.ACCEPTED;
            default -> null;
        };
    }

    private static FilingState ofAccepted(FilingAct act) {
        return switch (act) {
            case RETURN -> FilingState.RETURNED;
            case LOCK -> FilingState.LOCKED;
            default -> null;
        };
    }
}
