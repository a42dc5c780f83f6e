package org.andian.web.premises;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.premises.DuplicatePair;
import org.andian.portal.premises.DuplicatePair.Side;
import org.andian.portal.premises.Duplicates;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Told;

import java.io.Serializable;
import java.util.List;

/** Entries that may be one premises: merge them, or tell them apart. */
@Named("duplicatesPage")
@ViewScoped
public class DuplicatesPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient Duplicates duplicates;

    @Inject private transient Told told;

    private transient List<DuplicatePair> pairs;
    private String source;
    private int sourceVersion;
    private String target;
    private int targetVersion;
    private String reason;

    public List<DuplicatePair> getPairs() {
        if (pairs == null) {
            pairs = duplicates.list(user.scope());
        }
        return pairs;
    }

    /**
     * @param ending the entry that shall lead to the other
     */
    public void choose(Side ending, Side standing) {
        source = ending.code();
        sourceVersion = ending.version();
        target = standing.code();
        targetVersion = standing.version();
        reason = null;
    }

    /**
     * The pair as it was when the dialog opened: whoever has changed one of the two meanwhile makes
     * the door refuse.
     */
    public void merge() {
        pairs = null;
        duplicates.merge(user.scope(), source, sourceVersion, target, targetVersion, reason);
        told.done("duplicates.merged", source, target);
    }

    /** The pair is not proposed again. */
    public void tellApart(DuplicatePair pair) {
        duplicates.tellApart(user.scope(), pair.one().code(), pair.other().code());
        told.done("duplicates.apart", pair.one().code(), pair.other().code());
        pairs = null;
    }

    public String getSource() {
        return source;
    }

    public String getTarget() {
        return target;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
