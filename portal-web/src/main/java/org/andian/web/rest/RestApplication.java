package org.andian.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/**
 * Where REST begins; resources and providers are found by their annotations.
 *
 * <p>{@code /api/v1} is for programs with a token, {@code /api/local} for the commands of this
 * machine with the key of its home.
 */
@ApplicationPath("api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Andian",
                        version = "1",
                        license = @License(name = "Apache-2.0"),
                        description =
                                "Devices, readings and alarms. Lists come as items, total and next;"
                                    + " failures as application/problem+json; instants are ISO-8601"
                                    + " in UTC; a body with a member that its address does not take"
                                    + " is refused; what lies outside the caller's reach is"
                                    + " answered like what does not exist."),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(
        securitySchemeName = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "An API token of an account; it reaches as far as the account does.")
public class RestApplication extends Application {}
