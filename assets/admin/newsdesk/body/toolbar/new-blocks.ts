/** A box to be written in. */
export const NEW_BOX = "::: hop Cần biết\nViết nội dung của hộp ở đây.\n:::";

/** A gallery to be filled. */
export const NEW_GALLERY =
	'::: anh Tựa bộ ảnh\n![Lời tả ảnh](ten-anh.jpg "Chú thích. Ảnh: Tên")\n![Lời tả ảnh](ten-anh-2.jpg "Chú thích. Ảnh: Tên")\n:::';

/** A table to be written in. */
export const NEW_TABLE = "| Cột một | Cột hai | Cột ba |\n| --- | --- | --- |\n|  |  |  |\n|  |  |  |";
