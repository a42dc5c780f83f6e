package org.andian.web.telling;

import org.andian.portal.telling.ChainRow;
import org.andian.portal.telling.ChainStep;
import org.andian.portal.telling.StepRule;
import org.andian.portal.telling.Way;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;

/** One step as it is set on the page. */
public class StepForm implements Serializable {

    private static final long serialVersionUID = 1;

    private final ChainStep step;
    private final boolean own;
    private Integer minutes;
    private boolean inbox;
    private boolean mail;
    private boolean sms;
    private boolean robots;

    StepForm(ChainRow row) {
        step = row.step();
        own = row.isOwn();
        minutes = row.minutes();
        inbox = row.ways().contains(Way.INBOX);
        mail = row.ways().contains(Way.MAIL);
        sms = row.ways().contains(Way.SMS);
        robots = row.ways().stream().anyMatch(Way::isRobot);
    }

    StepRule rule() {
        Set<Way> ways = EnumSet.noneOf(Way.class);
        if (inbox) {
            ways.add(Way.INBOX);
        }
        if (mail) {
            ways.add(Way.MAIL);
        }
        if (sms) {
            ways.add(Way.SMS);
        }
        if (robots) {
            ways.addAll(EnumSet.of(Way.WECOM, Way.DINGTALK, Way.FEISHU));
        }
        return new StepRule(step, minutes, ways);
    }

    public ChainStep getStep() {
        return step;
    }

    public boolean isOwn() {
        return own;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public boolean isInbox() {
        return inbox;
    }

    public void setInbox(boolean inbox) {
        this.inbox = inbox;
    }

    public boolean isMail() {
        return mail;
    }

    public void setMail(boolean mail) {
        this.mail = mail;
    }

    public boolean isSms() {
        return sms;
    }

    public void setSms(boolean sms) {
        this.sms = sms;
    }

    public boolean isRobots() {
        return robots;
    }

    public void setRobots(boolean robots) {
        this.robots = robots;
    }
}
