package org.andian.web.ledger;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReachInWords;
import org.andian.web.frame.Typed;

import java.io.IOException;
import java.io.Serializable;

/** In whose name a ledger is printed, and who reports it. */
@Named("ledgerPrint")
@ViewScoped
public class LedgerPrint implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient ReachInWords reach;

    @Inject private transient LedgerExport export;

    private String unit;
    private String reporter;

    public void print(LedgerPage page) throws IOException {
        export.print(page, getUnit(), getReporter());
    }

    /** How far the reader's reach goes until he says it otherwise. */
    public String getUnit() {
        return unit == null ? reach.inOne() : unit;
    }

    public void setUnit(String unit) {
        this.unit = Typed.text(unit);
    }

    public String getReporter() {
        return reporter == null ? user.getName() : reporter;
    }

    public void setReporter(String reporter) {
        this.reporter = Typed.text(reporter);
    }
}
