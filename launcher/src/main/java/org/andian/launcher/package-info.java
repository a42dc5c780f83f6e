/**
 * Starts, watches and stops the three parts of one portal node: database, message broker and
 * application server. Knows processes, ports and files, but no business: the server is asked only
 * through its health page and the loopback REST.
 */
package org.andian.launcher;
