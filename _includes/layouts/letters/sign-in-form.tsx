interface SignInFormProps {
	/** Whose token is asked for: `github.com`. */
	readonly askedBy: string;
}

/** Where an editor says who they are. The field has no name: without its script the form sends nothing anywhere. */
export function SignInForm({ askedBy }: SignInFormProps) {
	return (
		<form class="desk-form" id="dang-nhap" hidden>
			<label for="ma-truy-cap">Mã truy cập (token) của {askedBy}, có quyền ghi vào kho bài</label>
			<input id="ma-truy-cap" type="password" autocomplete="off" required maxlength={255} />
			<p>Mã chỉ nằm trong thẻ trình duyệt này, mất khi đóng thẻ.</p>
			<button type="submit">Đăng nhập</button>
		</form>
	);
}
