package org.andian.portal.filing;

/** What is done with a filing. */
public enum FilingAct {
    OPEN,
    SAVE,
    CHECK,
    /** the check is taken back */
    RECALL,
    /** signed and handed in */
    SUBMIT,
    /** it came on paper, as whoever receives says, and is taken */
    REGISTER,
    RETURN,
    ACCEPT,
    LOCK,
    UNLOCK,
    WAIVE,
    /** it is owed after all */
    UNWAIVE;

    /** Whether those who receive do it; else those who file. */
    public boolean isOfReceiver() {
        return switch (this) {
            case REGISTER, RETURN, ACCEPT, LOCK, UNLOCK, WAIVE, UNWAIVE -> true;
            default -> false;
        };
    }
}
