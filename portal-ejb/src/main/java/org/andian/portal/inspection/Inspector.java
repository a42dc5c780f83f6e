package org.andian.portal.inspection;

import org.andian.portal.scope.Role;

/** Somebody who may inspect. */
public record Inspector(String login, String name, Role role) {}
