/**
 * Runs the Payara that comes in the Maven zip: unpacks it, writes its configuration before each
 * start, deploys the portal when it has changed and waits until it reports ready.
 */
package org.andian.launcher.server;
