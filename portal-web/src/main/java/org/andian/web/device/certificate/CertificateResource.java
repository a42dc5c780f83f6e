package org.andian.web.device.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.andian.portal.device.Devices;
import org.andian.portal.device.certificate.CertificateNumber;
import org.andian.portal.device.certificate.Certificates;
import org.andian.portal.device.certificate.CertifiedFunction;
import org.andian.portal.device.certificate.NewCertificate;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.Demanded;
import org.andian.web.rest.Listing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The certificates of a device. */
@Path("v1/devices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "devices")
public class CertificateResource {

    /**
     * @param number 16 digits by compulsory national certification, else of another scheme
     * @param functions codes, at least one
     * @param issued may be absent
     * @param expires its last day, may be absent
     * @param replaces id of the certificate the device had when it was read, null for none
     */
    public record CertificateBody(
            @Demanded String number,
            @Demanded List<String> functions,
            String holder,
            String model,
            LocalDate issued,
            LocalDate expires,
            String note,
            @Demanded Long replaces) {

        NewCertificate toCertificate() {
            return new NewCertificate(
                    new CertificateNumber(number),
                    functions == null ? List.of() : functions.stream().map(this::known).toList(),
                    holder,
                    model,
                    issued,
                    expires,
                    note);
        }

        private CertifiedFunction known(String code) {
            return Stream.of(CertifiedFunction.values())
                    .filter(one -> one.name().equals(code))
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    new BadRequestException(
                                            "Each of \"functions\" is one of "
                                                    + List.of(CertifiedFunction.values())
                                                    + "."));
        }
    }

    @Inject private Certificates certificates;

    @Inject private Devices devices;

    @Inject private CurrentUser user;

    @GET
    @Path("{no}/certificate")
    @Operation(summary = "The device's certificate, expired or not; 404 when none was entered")
    public CertificateJson get(@PathParam("no") String no) {
        return certificates
                .find(user.scope(), no)
                .map(CertificateJson::of)
                .orElseThrow(
                        () ->
                                new NotFoundException(
                                        "There is no device '"
                                                + no
                                                + "' in your reach, or it has no certificate."));
    }

    @GET
    @Path("{no}/certificates")
    @Operation(summary = "All that were entered of the device, the present one first")
    public Listing<CertificateJson> list(@PathParam("no") String no) {
        if (devices.find(user.scope(), no).isEmpty()) {
            throw new NotFoundException();
        }
        return Listing.whole(
                certificates.list(user.scope(), no).stream().map(CertificateJson::of).toList());
    }

    @PUT
    @Path("{no}/certificate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Gives the device a certificate in place of the one it had, which is kept;"
                            + " refused when that is not the one that was read")
    public CertificateJson put(@PathParam("no") String no, CertificateBody body) {
        Scope scope = user.scope();
        scope.require(Role::mayKeepDevices, "keep certificates");
        if (body == null) {
            throw new BadRequestException("Send the certificate as a JSON object.");
        }
        certificates.put(scope, no, body.replaces(), body.toCertificate());
        return get(no);
    }

    @DELETE
    @Path("{no}/certificate/{id}")
    @Operation(summary = "The device has no certificate from now on; what was entered is kept")
    public void remove(@PathParam("no") String no, @PathParam("id") long id) {
        certificates.remove(user.scope(), no, id);
    }
}
