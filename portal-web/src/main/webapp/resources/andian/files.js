/* Before a file is sent, PrimeFaces would show it as a picture of the page's own making, which the pages' policy allows
   nobody; its small view comes from the portal soon enough. */
if (PrimeFaces.widget.FileUpload) {
  PrimeFaces.widget.FileUpload.prototype.IMAGE_TYPES = /(?!)/;
}
