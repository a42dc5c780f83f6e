package org.andian.web.campaign;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.campaign.quota.Forecast;
import org.andian.portal.campaign.quota.MilestoneStanding;
import org.andian.portal.campaign.quota.QuotaBoard;
import org.andian.portal.campaign.quota.QuotaBoards;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a campaign's quotas are met: verified, silent, milestones, forecast with its arithmetic. */
@Named("quotaBoard")
@ViewScoped
public class QuotaBoardPage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int DECIMALS = 3;

    @Inject private transient CurrentUser user;

    @Inject private transient Words words;

    @Inject private transient QuotaBoards boards;

    @Inject private CampaignChosen chosen;

    private transient QuotaBoard board;

    /** Read once until a change. */
    public QuotaBoard getBoard() {
        if (board == null) {
            board = boards.board(user.scope(), chosen.getCode());
        }
        return board;
    }

    /** After a change. */
    public void readAgain() {
        board = null;
    }

    /** Classes of a figure: full, behind or running. */
    public String tone(QuotaBoard.Figure figure) {
        if (figure.isFull()) {
            return "is-full";
        }
        return figure.isBehind() ? "is-behind" : "";
    }

    /** The class of a bar on which the red line is drawn; none without a milestone. */
    public String lined(QuotaBoard.Line line) {
        return line.redLine() == null ? "" : "is-lined";
    }

    /** The class of a state, as of {@code a:state}. */
    public String look(MilestoneStanding standing) {
        return switch (standing.state()) {
            case REACHED -> "is-done";
            case MISSED -> "is-overdue";
            case NEAR -> "is-due";
            case OPEN, NONE -> "is-waiting";
        };
    }

    /** What a district has to do for a milestone, in a few words. */
    public String told(MilestoneStanding standing) {
        return switch (standing.state()) {
            case NONE -> words.of("milestone.told.NONE");
            case REACHED -> words.of("milestone.told.REACHED", words.number(standing.target()));
            case MISSED ->
                    words.of(
                            "milestone.told.MISSED",
                            words.number(standing.missing()),
                            words.number(1 - standing.daysLeft()));
            case NEAR, OPEN ->
                    words.of(
                            "milestone.told.OPEN",
                            words.number(standing.missing()),
                            words.number(standing.daysLeft()));
        };
    }

    /** When all of it will be met. */
    public String forecast(Forecast forecast) {
        return forecast.kind() == Forecast.Kind.ON
                ? words.of("forecast.ON", words.date(forecast.reachesOn()))
                : words.code("forecast", forecast.kind());
    }

    /** How that was reckoned; empty where nothing was. */
    public String arithmetic(Forecast forecast) {
        return switch (forecast.kind()) {
            case ON, FAR ->
                    words.of(
                            "forecast.arithmetic",
                            words.number(forecast.quota()),
                            words.number(forecast.verified()),
                            words.number(forecast.missing()),
                            words.number(forecast.windowDays()),
                            words.number(forecast.gained()),
                            pace(forecast),
                            words.number(forecast.days()));
            case STANDING ->
                    words.of("forecast.standing.note", words.number(forecast.windowDays()));
            case NOTHING, REACHED, NOT_RUNNING -> "";
        };
    }

    private static String pace(Forecast forecast) {
        return BigDecimal.valueOf(forecast.gained())
                .divide(BigDecimal.valueOf(forecast.windowDays()), DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
