/**
 * Runs the Payara Micro that comes as a Maven jar: unpacks it, writes its configuration before each
 * start, has it deploy the portal and waits until the portal in it reports ready.
 */
package org.andian.launcher.server;
