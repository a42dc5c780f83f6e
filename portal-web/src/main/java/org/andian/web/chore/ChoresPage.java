package org.andian.web.chore;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.chore.ChoreStanding;
import org.andian.portal.chore.ChoreStanding.Word;
import org.andian.portal.chore.Chores;
import org.andian.portal.chore.Lapse;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;

import java.time.Duration;
import java.util.List;

/** The scheduled work: when it ran, how it went, when it runs next. */
@Named("choresPage")
@RequestScoped
public class ChoresPage {

    private static final int NODE_SHOWN = 8;

    @Inject private Chores chores;

    @Inject private CurrentUser user;

    @Inject private Words words;

    private List<ChoreStanding> rows;

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
    public List<ChoreStanding> getRows() {
        if (rows == null) {
            rows = chores.standings(user.scope());
        }
        return rows;
    }

    /** Those whose last run failed. */
    public long getFailing() {
        return getRows().stream().filter(row -> row.word() == Word.FAILING).count();
    }

    /** Those that do not keep their rhythm. */
    public long getLapsed() {
        return getRows().stream().filter(row -> row.lapse() != null).count();
    }

    /** The class of a state's shape and colour. */
    public String look(ChoreStanding row) {
        return switch (row.word()) {
            case NEVER -> "is-waiting";
            case WAITING -> "is-done";
            case RUNNING -> "is-due";
            case FAILING, LATE, ENDLESS -> "is-fault";
        };
    }

    /** What is wrong with its rhythm, in a sentence; empty while nothing is. */
    public String lapse(ChoreStanding row) {
        Lapse lapse = row.lapse();
        return lapse == null
                ? ""
                : words.of(
                        "chore.lapse." + lapse.kind(),
                        words.moment(lapse.since()),
                        words.lasting(lapse.allowed()));
    }

    /** Where the work is done: by which node for all, or by each; by how its name begins. */
    public String where(ChoreStanding row) {
        if (row.holder() == null) {
            return words.of("chore.node.one");
        }
        String node = row.holder().substring(0, Math.min(NODE_SHOWN, row.holder().length()));
        return words.of(row.record().isOnEachNode() ? "chore.node" : "chore.node.holder", node);
    }

    /** To the millisecond below a second, else as spans are told. */
    public String took(ChoreStanding row) {
        Duration took = row.record().took();
        if (took == null) {
            return "—";
        }
        return took.toSeconds() == 0
                ? words.of("span.millis", took.toMillis())
                : words.lasting(took);
    }
}
