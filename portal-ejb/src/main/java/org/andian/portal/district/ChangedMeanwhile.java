package org.andian.portal.district;

/** Somebody else changed the same thing since the caller read it. */
public class ChangedMeanwhile extends Refusal {

    private static final long serialVersionUID = 1;

    public ChangedMeanwhile(String what) {
        super(
                Reason.CHANGED,
                what
                        + " was changed by somebody else meanwhile; open it again before changing"
                        + " it.");
    }
}
