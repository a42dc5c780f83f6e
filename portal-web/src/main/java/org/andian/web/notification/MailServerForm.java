package org.andian.web.notification;

import org.andian.portal.notification.MailServer;
import org.andian.portal.notification.Security;
import org.andian.portal.notification.WrongMailServer;
import org.andian.portal.notification.WrongMailServer.Reason;
import org.andian.portal.outbox.MailAddress;
import org.andian.web.frame.Typed;

import java.io.Serializable;

/** What is typed about the mail server; the password is only ever typed, never shown. */
public class MailServerForm implements Serializable {

    private static final long serialVersionUID = 1;

    private String host;
    private Integer port;
    private Security security = Security.STARTTLS;
    private String user;
    private String password;
    private String from;

    static MailServerForm of(MailServer server) {
        MailServerForm form = new MailServerForm();
        if (server != null) {
            form.host = server.host();
            form.port = server.port();
            form.security = server.security();
            form.user = server.user();
            form.from = server.from().value();
        }
        return form;
    }

    MailServer server() {
        if (!MailAddress.isValid(from)) {
            throw new WrongMailServer(
                    Reason.FROM, "Give the sender's mail address, such as portal@example.com.");
        }
        return new MailServer(
                host,
                port == null ? security.usualPort() : port,
                security,
                user,
                new MailAddress(from));
    }

    public String getHost() {
        return host;
    }

    public void setHost(String host) {
        this.host = Typed.text(host);
    }

    public Integer getPort() {
        return port;
    }

    public void setPort(Integer port) {
        this.port = port;
    }

    public Security getSecurity() {
        return security;
    }

    public void setSecurity(Security security) {
        this.security = security;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = Typed.text(user);
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = Typed.text(from);
    }
}
