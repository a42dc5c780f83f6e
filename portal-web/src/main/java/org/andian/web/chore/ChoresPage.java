package org.andian.web.chore;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.chore.ChoreRecord;
import org.andian.portal.chore.Chores;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;

import java.util.List;

/** The scheduled work: when it ran, how it went, when it runs next. */
@Named("choresPage")
@RequestScoped
public class ChoresPage {

    private static final int NODE_SHOWN = 8;

    @Inject private Chores chores;

    @Inject private CurrentUser user;

    @Inject private Words words;

    private List<ChoreRecord> rows;

    /**
     * Asks only: the work begins within a second or two on the node whose turn it is; a run that
     * goes on is followed by another.
     */
    public void runNow(String name) {
        chores.runNow(user.scope(), name);
        rows = null;
        FacesContext.getCurrentInstance()
                .addMessage(
                        null,
                        new FacesMessage(
                                FacesMessage.SEVERITY_INFO,
                                words.of("chore.wanted", words.code("chore.name", name)),
                                null));
    }

    /** Read once a request. */
    public List<ChoreRecord> getRows() {
        if (rows == null) {
            rows = chores.list(user.scope());
        }
        return rows;
    }

    /** Those whose last run failed. */
    public long getFailing() {
        return getRows().stream().filter(row -> row.state() == ChoreRecord.State.FAILING).count();
    }

    /** The class of a state's shape and colour. */
    public String look(ChoreRecord row) {
        return switch (row.state()) {
            case NEVER -> "is-waiting";
            case WAITING -> "is-done";
            case RUNNING -> "is-due";
            case FAILING -> "is-fault";
        };
    }

    /** Where the work is done: on one node for all, or the beginning of the node's own name. */
    public String where(ChoreRecord row) {
        return row.isOnEachNode()
                ? words.of("chore.node", row.node().substring(0, NODE_SHOWN))
                : words.of("chore.node.one");
    }

    /** To the millisecond below a second, else as spans are told. */
    public String took(ChoreRecord row) {
        if (row.took() == null) {
            return "—";
        }
        return row.took().toSeconds() == 0
                ? words.of("span.millis", row.took().toMillis())
                : words.lasting(row.took());
    }
}
