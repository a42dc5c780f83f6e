package org.andian.web.inspection;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;

import org.andian.portal.inspection.patrol.PatrolPoint;
import org.andian.portal.inspection.patrol.PatrolPoints;
import org.andian.portal.inspection.patrol.PatrolRound;
import org.andian.portal.inspection.patrol.PatrolRounds;
import org.andian.portal.inspection.patrol.PatrolRoutes;
import org.andian.portal.inspection.patrol.PatrolStop;
import org.andian.portal.inspection.patrol.PatrolStops;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One round: where its walker stood, and where he has not been yet. */
@Named("roundPage")
@ViewScoped
public class RoundPage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int MOST_STOPS = 1000;

    @Inject private transient PatrolRounds rounds;

    @Inject private transient PatrolRoutes routes;

    @Inject private transient PatrolPoints points;

    @Inject private transient PatrolStops stops;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    private Long id;
    private transient Optional<PatrolRound> row;
    private String note;

    /** What is not there, or not in reach, is 404. */
    public void open() throws IOException {
        if (getRow() == null) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        }
    }

    public String end() {
        rounds.end(user.scope(), id, note);
        told.done("patrol.round.ended");
        return told.redirect("/inspection/round.xhtml?id=" + id);
    }

    /** Null where the address names none in reach. */
    public PatrolRound getRow() {
        if (id != null && row == null) {
            row = rounds.find(user.scope(), id);
        }
        return id == null ? null : row.orElse(null);
    }

    public List<PatrolStop> getStops() {
        return id == null
                ? List.of()
                : readOnce.once(
                        "roundPage.stops", () -> stops.page(user.scope(), id, null, 0, MOST_STOPS));
    }

    /** Places of the route in reach at which nobody stood on this round. */
    public List<PatrolPoint> getLeft() {
        return getRow() == null ? List.of() : readOnce.once("roundPage.left", this::readLeft);
    }

    private List<PatrolPoint> readLeft() {
        List<Long> stood = getStops().stream().map(PatrolStop::pointId).toList();
        return routes.points(user.scope(), getRow().routeId()).stream()
                .filter(point -> !stood.contains(point))
                .map(point -> points.find(user.scope(), point).orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether the reader walks it now. */
    public boolean isWalking() {
        return getRow() != null
                && getRow().endedAt() == null
                && getRow().walker().equals(user.getLogin());
    }

    public String getIdText() {
        return id == null ? null : id.toString();
    }

    /** As an address says it; what is no number opens nothing. */
    public void setIdText(String value) {
        id = Typed.id(value);
        row = null;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = Typed.text(note);
    }
}
