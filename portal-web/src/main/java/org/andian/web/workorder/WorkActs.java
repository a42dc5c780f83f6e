package org.andian.web.workorder;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.workorder.OnSite;
import org.andian.portal.workorder.WorkDesk;
import org.andian.portal.workorder.WorkRow;
import org.andian.portal.workorder.WorkSteps;
import org.andian.portal.workorder.WorkTakeover;
import org.andian.portal.workorder.WorkTimes;
import org.andian.portal.workorder.matter.WorkReason;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;

/** What is done next with the work order that a page shows. */
@Named("workActs")
@RequestScoped
public class WorkActs {

    private static final String DEGREES = "-?\\d{1,3}(\\.\\d{1,16})?";
    private static final String METRES = "\\d{1,9}(\\.\\d{1,16})?";

    @Inject private WorkDesk desk;

    @Inject private WorkSteps steps;

    @Inject private WorkTakeover takeover;

    @Inject private WorkFile file;

    @Inject private CurrentUser user;

    @Inject private Told told;

    private final DayTime arrive = new DayTime();
    private final DayTime finish = new DayTime();
    private final DayTime at = new DayTime();
    private String words;
    private String result;
    private Integer stars;
    private String lon;
    private String lat;
    private String accuracy;
    private Integer seen;

    public String accept(Long work) {
        steps.accept(user.scope(), work, seen, times(), words);
        return done("work.accepted", work);
    }

    public String decline(Long work) {
        steps.decline(user.scope(), work, seen, words);
        return done("work.declined", work);
    }

    public String arriveThere(Long work) {
        steps.arrive(user.scope(), work, seen, onSite(), words);
        return done("work.arrived", work);
    }

    public String finishIt(Long work) {
        steps.finish(user.scope(), work, seen, onSite(), result);
        return done("work.finished", work);
    }

    public String pass(Long work) {
        takeover.pass(user.scope(), work, seen, words);
        return done("work.passed", work);
    }

    public String sendBack(Long work) {
        takeover.sendBack(user.scope(), work, seen, words);
        return done("work.sentBack", work);
    }

    public String rate(Long work) {
        takeover.rate(user.scope(), work, stars == null ? 0 : stars, words);
        return done("work.rated", work);
    }

    public String redispatch(Long work) {
        desk.redispatch(user.scope(), work, seen, times(), words);
        return done("work.redispatched", work);
    }

    public String cancel(Long work) {
        desk.cancel(user.scope(), work, seen, words);
        return done("work.cancelled", work);
    }

    private String done(String key, Long work) {
        told.done(key);
        return told.redirect("/workorder/view.xhtml?id=" + work);
    }

    /** What is left empty is null. */
    private WorkTimes times() {
        return new WorkTimes(arrive.moment(WorkReason.TIMES), finish.moment(WorkReason.TIMES));
    }

    private OnSite onSite() {
        return new OnSite(
                at.moment(WorkReason.HAPPENED_AT),
                figure(lon, DEGREES),
                figure(lat, DEGREES),
                figure(accuracy, METRES));
    }

    /** Null for what is none: nobody types it, the browser says it. */
    private static Double figure(String text, String form) {
        return text != null && text.matches(form) ? Double.valueOf(text) : null;
    }

    public DayTime getArrive() {
        return arrive;
    }

    public DayTime getFinish() {
        return finish;
    }

    public DayTime getAt() {
        return at;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = Typed.text(words);
    }

    public String getResult() {
        return result;
    }

    public void setResult(String result) {
        this.result = Typed.text(result);
    }

    public Integer getStars() {
        return stars;
    }

    public void setStars(Integer stars) {
        this.stars = stars;
    }

    public String getLon() {
        return lon;
    }

    public void setLon(String lon) {
        this.lon = Typed.text(lon);
    }

    public String getLat() {
        return lat;
    }

    public void setLat(String lat) {
        this.lat = Typed.text(lat);
    }

    public String getAccuracy() {
        return accuracy;
    }

    public void setAccuracy(String accuracy) {
        this.accuracy = Typed.text(accuracy);
    }

    /** The version that the forms show, or that was looked at when one was sent. */
    public Integer getSeen() {
        WorkRow row = file.getRow();
        return seen != null || row == null ? seen : Integer.valueOf(row.version());
    }

    public void setSeen(Integer seen) {
        this.seen = seen;
    }
}
