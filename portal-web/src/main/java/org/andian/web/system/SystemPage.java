package org.andian.web.system;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import org.andian.portal.Schema;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.OwnCertificate;
import org.andian.web.frame.Proxies;
import org.andian.web.frame.QrCode;
import org.andian.web.frame.ReadOnce;

import java.time.Clock;
import java.time.Duration;

/** What about this installation is safe and what is not. */
@Named("systemPage")
@RequestScoped
public class SystemPage {

    private static final Duration WARNED_BEFORE = Duration.ofDays(30);

    @EJB private Schema schema;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private Clock clock;

    @Inject private HttpServletRequest request;

    /** The account the portal runs with may change the audit trail. */
    public boolean isAuditExposed() {
        return readOnce.once("system.audit", () -> schema.mayChangeAudit(user.scope()));
    }

    /** Null where this node shows none. */
    public OwnCertificate getCertificate() {
        return OwnCertificate.ofEnvironment().orElse(null);
    }

    public String getNames() {
        return String.join(", ", getCertificate().names());
    }

    public boolean isEnding() {
        return !getCertificate().end().isAfter(clock.instant().plus(WARNED_BEFORE));
    }

    /** Somebody else encrypts in front of the portal. */
    public boolean isBehindProxy() {
        return Proxies.ofEnvironment().exist();
    }

    /** Where a telephone reads how to trust this installation. */
    public String getTrustAddress() {
        return TrustPage.address(request, getCertificate());
    }

    public QrCode getQr() {
        return QrCode.of(getTrustAddress());
    }

    /** Devices that cannot encrypt are let in from other machines. */
    public boolean isMqttPlain() {
        return "on".equals(System.getenv("PORTAL_MQTT_PLAIN"));
    }
}
