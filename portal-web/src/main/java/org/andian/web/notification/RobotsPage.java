package org.andian.web.notification;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.notification.MessageChannels;
import org.andian.portal.notification.Robot;
import org.andian.portal.notification.RobotDesk;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Told;
import org.andian.web.frame.Words;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** The messengers' robots, as the system administrator sets and tries them. */
@Named("robotsPage")
@ViewScoped
public class RobotsPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private RobotDesk desk;

    @Inject private CurrentUser user;

    @Inject private Words words;

    @Inject private Told told;

    private final Map<Robot, RobotForm> forms = new EnumMap<>(Robot.class);

    @PostConstruct
    void read() {
        Arrays.stream(Robot.values()).forEach(this::read);
    }

    private void read(Robot robot) {
        forms.put(robot, new RobotForm(desk.setting(user.scope(), robot)));
    }

    public void save(Robot robot) {
        RobotForm form = forms.get(robot);
        desk.set(user.scope(), robot, form.getAddress(), form.getSecret(), form.costMilli());
        read(robot);
        told.done("channel.robot.saved");
    }

    public void switchOff(Robot robot) {
        desk.switchOff(user.scope(), robot);
        read(robot);
        told.done("channel.robot.off");
    }

    public void test(Robot robot) {
        MessageChannels.Trial trial =
                desk.test(user.scope(), robot, words.of("channel.test.text", user.getName()));
        if (trial.isTaken()) {
            told.done("channel.test.taken", trial.answer());
        } else {
            FacesContext.getCurrentInstance()
                    .addMessage(
                            null,
                            new FacesMessage(
                                    FacesMessage.SEVERITY_WARN,
                                    words.of(
                                            "channel.test.failed",
                                            MailWords.said(words, trial.failure())),
                                    null));
        }
    }

    public RobotForm getWecom() {
        return forms.get(Robot.WECOM);
    }

    public RobotForm getDingtalk() {
        return forms.get(Robot.DINGTALK);
    }

    public RobotForm getFeishu() {
        return forms.get(Robot.FEISHU);
    }
}
