package org.andian.web.inspection;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.andian.portal.hazard.GradeWish;
import org.andian.portal.inspection.patrol.PatrolPoint;
import org.andian.portal.inspection.patrol.PatrolPoints;
import org.andian.portal.inspection.patrol.PatrolRound;
import org.andian.portal.inspection.patrol.PatrolRounds;
import org.andian.portal.inspection.patrol.PatrolRoutes;
import org.andian.portal.inspection.patrol.PatrolStop;
import org.andian.portal.inspection.patrol.PatrolStops;
import org.andian.portal.inspection.patrol.StopVerdict;
import org.andian.portal.inspection.patrol.StopWish;
import org.andian.portal.inspection.visit.NewFinding;
import org.andian.portal.scope.Role;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.QrCode;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * A place of a patrol: its code to be printed, the form for who stands there without a round kept
 * on his phone, and who stood there before.
 */
@Named("stopPage")
@ViewScoped
public class StopPage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int LAST_STOPS = 20;
    private static final String ADDRESS = "/inspection/stop.xhtml?code=";

    /** Opens without a line, and leads back here where the phone keeps no round with the place. */
    private static final String ON_PHONE = "/phone/index.html#/place/";

    @Inject private transient PatrolPoints points;

    @Inject private transient PatrolRounds rounds;

    @Inject private transient PatrolRoutes routes;

    @Inject private transient PatrolStops stops;

    @Inject private transient HttpServletRequest request;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    private String code;
    private Boolean listed;
    private transient Optional<PatrolPoint> point;
    private StopVerdict verdict = StopVerdict.FINE;
    private String note;
    private String kind;
    private String what;
    private String details;

    /** What is not there, or not in reach, is 404. */
    public void open() throws IOException {
        if (getPoint() == null) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        }
    }

    /** The reader stands there; on the round he walks that leads there, if any. */
    public String stop() {
        long id = stops.stop(user.scope(), wish(verdict));
        told.done("patrol.stopped");
        return told.redirect(next(id));
    }

    /** The same, with something found: it is a hazard from then on, whose photos come next. */
    public String stopAndFind() {
        long id = stops.stop(user.scope(), wish(StopVerdict.FOUND));
        long hazard =
                stops.find(
                        user.scope(),
                        id,
                        new NewFinding(
                                null,
                                kind,
                                what,
                                getPoint().place(),
                                details,
                                GradeWish.NONE,
                                null));
        told.done("visit.found", Long.toString(hazard));
        return told.redirect("/hazard/view.xhtml?id=" + hazard);
    }

    private StopWish wish(StopVerdict said) {
        return new StopWish(
                code, listed == null, round().orElse(null), said, note, null, null, null);
    }

    private String next(long stop) {
        return stops.find(user.scope(), stop)
                .map(PatrolStop::roundId)
                .map(round -> "/inspection/round.xhtml?id=" + round)
                .orElse(ADDRESS + code);
    }

    private Optional<Long> round() {
        return rounds.mine(user.scope()).stream()
                .filter(one -> routes.points(user.scope(), one.routeId()).contains(getPoint().id()))
                .map(PatrolRound::id)
                .findFirst();
    }

    /** Null where the address names none in reach. */
    public PatrolPoint getPoint() {
        if (code != null && point == null) {
            point = points.byCode(user.scope(), code);
        }
        return code == null ? null : point.orElse(null);
    }

    /** The latest first. */
    public List<PatrolStop> getStops() {
        return getPoint() == null ? List.of() : readOnce.once("stopPage.stops", this::readStops);
    }

    private List<PatrolStop> readStops() {
        return stops.page(user.scope(), null, getPoint().premisesCode(), 0, LAST_STOPS).stream()
                .filter(one -> one.pointId() == getPoint().id())
                .toList();
    }

    /**
     * What the code at the place holds: the phone's shell, as the reader has reached the portal.
     */
    public String getAddress() {
        String url = request.getRequestURL().toString();
        String base = url.substring(0, url.length() - request.getRequestURI().length());
        return base + request.getContextPath() + ON_PHONE + code;
    }

    public QrCode getQr() {
        return QrCode.of(getAddress());
    }

    public boolean isMayWalk() {
        return getPoint() != null && !getPoint().retired() && user.scope().may(Role::mayPatrol);
    }

    public StopVerdict[] getVerdicts() {
        return StopVerdict.values();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = Typed.code(code);
        point = null;
    }

    public String getListed() {
        return listed == null ? null : listed.toString();
    }

    /** True where the place was chosen from a list and its code was not read. */
    public void setListed(String said) {
        listed = Boolean.TRUE.equals(Typed.flag(said)) ? Boolean.TRUE : null;
    }

    public StopVerdict getVerdict() {
        return verdict;
    }

    public void setVerdict(StopVerdict verdict) {
        this.verdict = verdict;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = Typed.text(note);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String code) {
        kind = Typed.text(code);
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = Typed.text(what);
    }

    public String getDetails() {
        return details;
    }

    public void setDetails(String details) {
        this.details = Typed.text(details);
    }
}
