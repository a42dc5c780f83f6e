/** How this installation is set up where that concerns its safety, for the system administrator. */
package org.andian.web.system;
