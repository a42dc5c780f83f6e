package org.andian.web.inspection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.inspection.draw.DoubleRandom;
import org.andian.portal.inspection.draw.Pick;
import org.andian.portal.inspection.plan.DrawDesk;
import org.andian.portal.inspection.plan.PlanAct;
import org.andian.portal.inspection.plan.PlanDraw;
import org.andian.portal.inspection.plan.PlanKind;
import org.andian.web.export.Download;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The draw of the plan that a page shows: frozen, drawn, published, and how anybody checks it. */
@Named("drawPart")
@RequestScoped
public class DrawPart {

    @Inject private DrawDesk desk;

    @Inject private PlanPage plan;

    @Inject private Download download;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private Told told;

    private Integer wanted;
    private Integer each = 2;
    private String seed;

    /**
     * A drawn unit by its names.
     *
     * @param people names, in the order in which they were drawn
     */
    public record Drawn(int place, String code, String name, String ticket, List<String> people) {}

    /** Null where there is none that the reader sees. */
    public PlanDraw getDraw() {
        return plan.getId() == null
                ? null
                : readOnce.once(
                        "drawPart.draw", () -> desk.find(user.scope(), plan.getId()).orElse(null));
    }

    public List<Drawn> getPicks() {
        PlanDraw draw = getDraw();
        return draw == null
                ? List.of()
                : draw.picks().stream().map(pick -> drawn(draw, pick)).toList();
    }

    private static Drawn drawn(PlanDraw draw, Pick pick) {
        return new Drawn(
                pick.place(),
                pick.unit(),
                name(draw.units(), pick.unit()),
                pick.ticket(),
                pick.people().stream().map(login -> name(draw.people(), login)).toList());
    }

    private static String name(List<PlanDraw.Entry> entries, String key) {
        return entries.stream()
                .filter(one -> one.key().equals(key))
                .map(PlanDraw.Entry::name)
                .findFirst()
                .orElse(key);
    }

    /** Ten lines by which anybody draws the same. */
    public String getScript() {
        return DoubleRandom.SCRIPT;
    }

    /** How the ten lines are called for this draw. */
    public String getCall() {
        PlanDraw draw = getDraw();
        return "bash draw.sh '"
                + draw.seed().replace("'", "'\\''")
                + "' units.txt "
                + draw.wanted()
                + " people.txt "
                + draw.each();
    }

    public String freeze() {
        desk.freeze(
                user.scope(), plan.getId(), wanted == null ? 0 : wanted, each == null ? 0 : each);
        return changed("draw.frozen");
    }

    public String takeSeed() {
        desk.draw(user.scope(), plan.getId(), seed);
        return changed("draw.drawn");
    }

    public String publish() {
        desk.publish(user.scope(), plan.getId());
        return changed("draw.published");
    }

    private String changed(String key) {
        told.done(key);
        return told.redirect("/inspection/plan.xhtml?id=" + plan.getId());
    }

    /** The frozen list of units as the ten lines read it. */
    public void takeUnits() throws IOException {
        send("units.txt", getDraw().units());
    }

    /** As {@link #takeUnits}, of people. */
    public void takePeople() throws IOException {
        send("people.txt", getDraw().people());
    }

    private void send(String name, List<PlanDraw.Entry> entries) throws IOException {
        String lines = entries.stream().map(one -> one.key() + "\n").collect(Collectors.joining());
        download.send(
                name,
                "text/plain;charset=UTF-8",
                out -> out.write(lines.getBytes(StandardCharsets.UTF_8)));
    }

    public boolean isMayFreeze() {
        return isRandom() && plan.may(PlanAct.FREEZE) && plan.getRow().frozenAt() == null;
    }

    public boolean isMayDraw() {
        return isRandom()
                && plan.may(PlanAct.DRAW)
                && plan.getRow().frozenAt() != null
                && plan.getRow().drawnAt() == null;
    }

    public boolean isMayPublish() {
        return isRandom()
                && plan.may(PlanAct.PUBLISH)
                && plan.getRow().drawnAt() != null
                && plan.getRow().publishedAt() == null;
    }

    private boolean isRandom() {
        return plan.getRow() != null && plan.getRow().kind() == PlanKind.DOUBLE_RANDOM;
    }

    public Integer getWanted() {
        return wanted;
    }

    public void setWanted(Integer wanted) {
        this.wanted = wanted;
    }

    public Integer getEach() {
        return each;
    }

    public void setEach(Integer each) {
        this.each = each;
    }

    public String getSeed() {
        return seed;
    }

    public void setSeed(String seed) {
        this.seed = Typed.text(seed);
    }
}
