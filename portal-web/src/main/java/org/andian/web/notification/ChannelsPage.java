package org.andian.web.notification;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.notification.Deliveries;
import org.andian.portal.notification.MessageChannels;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.io.Serializable;
import java.util.List;

/** How messages leave the portal besides mail, as the system administrator sets and tries it. */
@Named("channelsPage")
@ViewScoped
public class ChannelsPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private MessageChannels channels;

    @Inject private Deliveries deliveries;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private Words words;

    @Inject private Told told;

    private boolean smsSecretKept;
    private boolean smsSet;
    private boolean hookSet;
    private SmsForm sms;
    private String hook;
    private String hookSecret;
    private String phone;

    @PostConstruct
    void read() {
        MessageChannels.Setting setting = channels.setting(user.scope());
        smsSet = setting.sms() != null;
        smsSecretKept = setting.hasSmsSecret();
        hookSet = setting.hook() != null;
        sms = SmsForm.of(setting.sms());
        hook = setting.hook();
        hookSecret = null;
    }

    public void saveSms() {
        channels.setSms(user.scope(), sms.template(), sms.getSecret());
        read();
        told.done(smsSet ? "channel.sms.saved" : "channel.sms.off");
    }

    public void saveHook() {
        channels.setHook(user.scope(), hook, hookSecret);
        read();
        told.done(hookSet ? "channel.hook.saved" : "channel.hook.off");
    }

    public void testSms() {
        tell(channels.testSms(user.scope(), phone, words.of("channel.test.text", user.getName())));
    }

    public void testHook() {
        tell(channels.testHook(user.scope(), words.of("channel.test.text", user.getName())));
    }

    private void tell(MessageChannels.Trial trial) {
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

    public List<Deliveries.Health> getHealth() {
        return readOnce.once("channels.health", () -> deliveries.health(user.scope()));
    }

    public String style(Deliveries.Health health) {
        if (!health.isReady()) {
            return "is-offline";
        }
        return health.failed() > 0 ? "is-fault" : "is-normal";
    }

    /** How it stands, in a word. */
    public String state(Deliveries.Health health) {
        if (!health.isReady()) {
            return words.of("channel.state.unset");
        }
        return health.failed() > 0
                ? words.of("channel.state.failed", words.number(health.failed()))
                : words.of("channel.state.sound");
    }

    public String[] getMethods() {
        return new String[] {"POST", "GET", "PUT"};
    }

    public boolean isSmsSecretKept() {
        return smsSecretKept;
    }

    public boolean isSmsSet() {
        return smsSet;
    }

    public boolean isHookSet() {
        return hookSet;
    }

    public SmsForm getSms() {
        return sms;
    }

    public String getHook() {
        return hook;
    }

    public void setHook(String hook) {
        this.hook = Typed.text(hook);
    }

    public String getHookSecret() {
        return hookSecret;
    }

    public void setHookSecret(String secret) {
        this.hookSecret = secret;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = Typed.code(phone);
    }
}
